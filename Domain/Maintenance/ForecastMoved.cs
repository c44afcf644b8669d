using Dispatch.Domain.Deciding;
using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Maintenance;

/// <summary>The next service is expected at another time than last announced.</summary>
/// <param name="At">The reading from which the forecast starts.</param>
/// <param name="HoursPerDay">Recent use.</param>
/// <param name="NextDueAt">When the next service is expected to fall due, UTC; null when too far ahead.</param>
[JournalName("machine.forecast-moved")]
public sealed record ForecastMoved(DateTimeOffset At, double LifetimeHours, double HoursPerDay, DateTimeOffset? NextDueAt)
    : MachineEvent(At);

/// <summary>By a correction too few readings are left to say how much the machine works.</summary>
[JournalName("machine.forecast-withdrawn")]
public sealed record ForecastWithdrawn(DateTimeOffset At) : MachineEvent(At);
