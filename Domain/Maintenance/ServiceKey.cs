namespace Dispatch.Domain.Maintenance;

/// <summary>One occurrence of a plan line on a machine.</summary>
/// <param name="Occurrence">1 for the first; repetitions count on.</param>
[GenerateSerializer, Immutable]
public readonly record struct ServiceKey(string Line, int Occurrence)
{
    public override string ToString() => $"{Line}/{Occurrence}";
}
