namespace Dispatch.Domain.Maintenance;

/// <summary>How far ahead services are planned (R-MNT-8).</summary>
/// <param name="Ahead">Default 14 days.</param>
/// <param name="Hours">Default 50 operating hours.</param>
public sealed record PlanningHorizon(TimeSpan Ahead, double Hours)
{
    public static PlanningHorizon Default { get; } = new(TimeSpan.FromDays(14), 50);

    /// <summary>Whether an upcoming service is near enough to be planned, by time or by hours, both ends included.</summary>
    public bool Reaches(PlannedService service, Forecast? use, double lifetimeHours, DateTimeOffset now) =>
        service.State == ServiceState.Upcoming
        && (service.DueHours - lifetimeHours <= Hours || Forecast.Of(service, use) <= now + Ahead);
}
