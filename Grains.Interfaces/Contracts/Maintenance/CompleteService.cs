namespace Dispatch.Grains.Interfaces.Contracts.Maintenance;

/// <summary>An occurrence of a plan line was carried out (R-MNT-6).</summary>
/// <param name="Hours">Lifetime hours at completion.</param>
[GenerateSerializer, Immutable]
public sealed record CompleteService(string Line, int Occurrence, DateTimeOffset CompletedAt, double Hours)
{
    /// <summary>Why it was done although it is too early (R-MNT-1); null refuses it then.</summary>
    [Id(0)] public string? Early { get; init; }
}
