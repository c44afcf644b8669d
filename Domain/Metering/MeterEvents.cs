using Dispatch.Domain.Deciding;
using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Metering;

/// <summary>The first reading was applied: from here on the machine's hours are known.</summary>
[JournalName("machine.meter-first-read")]
public sealed record MeterFirstRead(DateTimeOffset At, double LifetimeHours) : MachineEvent(At);

[JournalName("machine.meter-replaced")]
public sealed record MeterReplaced(DateTimeOffset At, double OldFinalHours, double NewFirstHours) : MachineEvent(At);

/// <summary>A reading was declared wrong; it never applies again.</summary>
/// <param name="ReadingAt">The reading's instant.</param>
/// <param name="Hours">What it showed.</param>
[JournalName("machine.reading-corrected")]
public sealed record ReadingCorrected(DateTimeOffset At, DateTimeOffset ReadingAt, double Hours, string Reason) : MachineEvent(At);

/// <summary>
/// Three consistent lower readings came in: a new meter, or a wrong-high reading before them. Stands until a replacement or a correction is
/// recorded.
/// </summary>
/// <param name="At">When the first of the three was taken.</param>
/// <param name="MeterHours">What it showed.</param>
/// <param name="LifetimeHours">What the machine was believed to have.</param>
[JournalName("machine.meter-replacement-suspected")]
public sealed record MeterReplacementSuspected(DateTimeOffset At, double MeterHours, double LifetimeHours) : MachineEvent(At);
