namespace Dispatch.Grains.Interfaces.Contracts.Machines;

/// <summary>Declares an applied reading wrong: it is taken out, lifetime hours are re-based and flagged readings judged again (R-MNT-7).</summary>
/// <param name="At">The reading's instant, UTC.</param>
/// <param name="Hours">The hours it showed.</param>
[GenerateSerializer, Immutable]
public sealed record CorrectReading(DateTimeOffset At, double Hours, string Reason);
