using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Maintenance;

/// <summary>Which services have a work order (R-MNT-3, R-MNT-8): those due by themselves, and those that soon will be.</summary>
internal static class OrderDecider
{
    /// <summary>Whether <see cref="Order"/> may have something to do at these hours.</summary>
    public static bool HasNews(MachineState machine, double lifetimeHours, DateTimeOffset now, PlanningHorizon? horizon) =>
        horizon is not null && machine.File is { Station: not null, Verified: true } && machine.Watch.IsNear(lifetimeHours, now, horizon);

    /// <summary>Opens and drops orders. Run again it finds nothing to do. A machine without a station has nobody to send.</summary>
    public static void Order(Unfolding story, DateTimeOffset now, PlanningHorizon? horizon)
    {
        if (horizon is null || story.State is not { File: { Station: not null, Verified: true }, Plan: { } plan }) return;
        var agenda = Agenda.Of(story.State);
        var wanted = agenda.Where(service => IsWanted(service, story, now, horizon)).ToList();
        wanted.RemoveAll(lower => wanted.Exists(higher => plan.Covers(higher.Key, lower.Key) && IsDoneWith(lower, higher, story, horizon)));
        foreach (var service in story.State.Services)
            if (service.IsOrdered && !wanted.Any(w => w.Key == service.Key))
                story.Add(new ServiceOrderDropped(service.Key, service.Orders, now));
        foreach (var service in wanted)
        {
            if (service.Record is { IsOrdered: true }) continue;
            story.Add(new ServiceOrdered(service.Key, (service.Record?.Orders ?? 0) + 1, now));
        }
    }

    /// <summary>
    /// One visit does both (R-TRIP-1): what is owed already waits for the higher service only as long as that is not too early by its
    /// hours.
    /// </summary>
    private static bool IsDoneWith(PlannedService lower, PlannedService higher, Unfolding story, PlanningHorizon horizon) =>
        lower.State == ServiceState.Upcoming || higher.State != ServiceState.Upcoming || higher.DueHours - story.Hours <= horizon.Hours;

    /// <summary>
    /// An order that was opened ahead of time stays although the forecast moves away, unless the service was due and is so no longer.
    /// </summary>
    private static bool IsWanted(
        PlannedService service, Unfolding story, DateTimeOffset now, PlanningHorizon horizon) => service.State switch
        {
            ServiceState.Open or ServiceState.Overdue => true,
            ServiceState.Upcoming => service.Record is { IsOrdered: true, WasRaised: false }
                || horizon.Reaches(service.State, service.DueHours, Forecast.Of(service, story.State.Forecast),
                    story.HoursAt is null ? null : story.Hours, now),
            _ => false,
        };
}
