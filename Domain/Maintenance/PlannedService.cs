namespace Dispatch.Domain.Maintenance;

/// <summary>An occurrence as it stands: what the plan says and what happened.</summary>
/// <param name="DueHours">Lifetime hours.</param>
/// <param name="EarliestHours">Lifetime hours below which it is too early, unless the calendar has opened (R-MNT-1).</param>
/// <param name="OverdueHours">Lifetime hours up to which it is in time, inclusive.</param>
/// <param name="OpensAt">First instant at which the calendar makes it due, UTC; null without a calendar.</param>
/// <param name="OverdueAt">First instant at which the calendar makes it overdue, UTC.</param>
/// <param name="IsRepetition">True for services after the last line: proposed and paid (R-MNT-2).</param>
/// <param name="Record">Null before anything happened to it.</param>
public sealed record PlannedService(
    ServiceKey Key,
    double DueHours,
    double EarliestHours,
    double OverdueHours,
    DateTimeOffset? OpensAt,
    DateTimeOffset? OverdueAt,
    bool IsRepetition,
    Service? Record)
{
    public ServiceState State => Record?.State ?? ServiceState.Upcoming;

    /// <summary>The hours from which the next repetition counts: those at completion, else those at which it is due.</summary>
    public double RepeatsFrom => Record?.ClosedHours ?? DueHours;

    /// <summary>What makes it due at these hours and this instant, hours before calendar; null when nothing does.</summary>
    public DueBy? Due(double lifetimeHours, DateTimeOffset now) =>
        lifetimeHours >= DueHours ? DueBy.Hours : OpensAt <= now ? DueBy.Calendar : null;

    /// <summary>Nothing owes it yet, and nothing will soon: done now it would not be the service that the plan means.</summary>
    public bool IsTooEarly(double lifetimeHours, DateTimeOffset at) => lifetimeHours < EarliestHours && !(OpensAt <= at);

    public DueBy? Overdue(double lifetimeHours, DateTimeOffset now) =>
        lifetimeHours > OverdueHours ? DueBy.Hours : OverdueAt <= now ? DueBy.Calendar : null;
}
