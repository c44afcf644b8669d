namespace Dispatch.Grains.Interfaces.Contracts.Maintenance;

/// <summary>An occurrence of a plan line was carried out (R-MNT-6).</summary>
/// <param name="Hours">Lifetime hours at completion.</param>
[GenerateSerializer, Immutable]
public sealed record CompleteService(string Line, int Occurrence, DateTimeOffset CompletedAt, double Hours);
