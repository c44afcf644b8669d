namespace Dispatch.Domain.Maintenance;

/// <summary>
/// Further services after the last line, proposed and paid (R-MNT-2). They are occurrences 2, 3, ... of <paramref name="Line"/>, by hours
/// only.
/// </summary>
/// <param name="EveryHours">Counted from the hours at which the service before was completed, or from its due hours where it was
/// not.</param>
public sealed record RepeatRule(string Line, double EveryHours);
