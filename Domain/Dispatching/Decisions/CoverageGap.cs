namespace Dispatch.Domain.Dispatching.Decisions;

/// <summary>An area with fewer free technicians within reach than it should have.</summary>
/// <param name="Free">How many there are.</param>
/// <param name="MoveUp">Who could be sent there without leaving another area short; null when nobody.</param>
/// <param name="Travel">How long they take; null when nobody can move up.</param>
[GenerateSerializer, Immutable]
public sealed record CoverageGap(string Area, int Free, int Minimum, string? MoveUp, TimeSpan? Travel);
