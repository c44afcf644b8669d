using Dispatch.Domain.Deciding;
using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Warranty;

/// <summary>The machine reached the hours up to which its warranty goes.</summary>
[JournalName("machine.warranty-hours-used-up")]
public sealed record WarrantyHoursUsedUp(DateTimeOffset At, double LifetimeHours) : MachineEvent(At);

/// <summary>It had not: a reading or the limit was corrected.</summary>
[JournalName("machine.warranty-hours-restored")]
public sealed record WarrantyHoursRestored(DateTimeOffset At) : MachineEvent(At);
