namespace Dispatch.Domain.Maintenance;

/// <summary>How far ahead services are planned (R-MNT-8).</summary>
/// <param name="Ahead">Default 14 days.</param>
/// <param name="Hours">Default 50 operating hours.</param>
public sealed record PlanningHorizon(TimeSpan Ahead, double Hours)
{
    public static PlanningHorizon Default { get; } = new(TimeSpan.FromDays(14), 50);

    /// <summary>Whether an upcoming service is near enough to be planned, by time or by hours, both ends included.</summary>
    /// <param name="forecastAt">When it is expected to fall due, null when nothing tells.</param>
    public bool Reaches(ServiceState state, double dueHours, DateTimeOffset? forecastAt, double? lifetimeHours, DateTimeOffset now) =>
        state == ServiceState.Upcoming && (dueHours - lifetimeHours <= Hours || forecastAt <= now + Ahead);
}
