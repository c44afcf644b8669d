using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching;

/// <summary>A technician as the plan sees them.</summary>
/// <param name="Place">Where they will be when ready: the position, or the site they are busy at.</param>
/// <param name="ReadyAt">When they can leave that place.</param>
/// <param name="PositionAge">How old the position is; 0 when the place is a site they are known to be at.</param>
/// <param name="Breaks">In order of time, without overlap; no trip and no work may run into one.</param>
/// <param name="EndPlace">Where they have to be by the end of the shift; null when the last job may end anywhere.</param>
/// <param name="Capacity">Load that the vehicle can carry, in the units of <see cref="PlanJob.Load"/>.</param>
/// <param name="Committed">Indices of the jobs that they accepted or are on the way to, in order: they come first and nobody moves
/// them.</param>
public sealed record PlanTechnician(
    string Id,
    int Place,
    int ReadyAt,
    Period Shift,
    ImmutableArray<string> Skills,
    ImmutableArray<string> Parts,
    ImmutableArray<Period> Breaks,
    ImmutableArray<int> Committed,
    int PositionAge = 0,
    int? EndPlace = null,
    int Capacity = int.MaxValue)
{
    /// <summary>
    /// Not on shift: goes only where a job may call somebody out. The shift is then the time for which they can be called.
    /// </summary>
    public bool IsOffDuty { get; init; }

    /// <summary>
    /// Of somebody who is hired by hours a week and has no shifts, the seconds of work and ways that are left; never exceeded, by
    /// emergencies neither. The shift is then the time in which they can be sent. Null for everybody else.
    /// </summary>
    public int? ContractLeft { get; init; }

    /// <summary>
    /// Seconds of work and ways from when they are ready until an absence begins; never exceeded, by emergencies neither. Null when none
    /// begins in the shift.
    /// </summary>
    public int? AbsentIn { get; init; }

    /// <summary>What ends with <see cref="Shift"/>.</summary>
    public ShiftLimit Limit { get; init; }

    /// <summary>To which day their hours count, 0 or more: each day keeps its own share for breakdowns.</summary>
    public int Day { get; init; }

    /// <summary>Whether another shift follows in which work can go on.</summary>
    public bool GoesOn { get; init; }

    /// <summary>
    /// Not on shift, but on call: goes to emergencies, as overtime from the first second. The shift is then the time on call.
    /// </summary>
    public bool IsOnCall { get; init; }

    /// <summary>The shift is planned and not begun: work that can wait goes there, an emergency does not.</summary>
    public bool IsExpected { get; init; }
}
