namespace Dispatch.Grains.Interfaces.Contracts.Maintenance;

/// <summary>An occurrence of a plan line is left out on purpose; shows in the warranty history (R-MNT-6).</summary>
[GenerateSerializer, Immutable]
public sealed record SkipService(string Line, int Occurrence, string Reason);
