using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Maintenance;

/// <summary>Which services have a work order (R-MNT-3, R-MNT-8): those due by themselves, and those that soon will be.</summary>
internal static class OrderDecider
{
    /// <summary>Whether <see cref="Order"/> may have something to do at these hours.</summary>
    public static bool HasNews(MachineState machine, double lifetimeHours, DateTimeOffset now, PlanningHorizon? horizon) =>
        horizon is not null && machine.File is { Station: not null, Verified: true } && machine.Watch.IsNear(lifetimeHours, now, horizon);

    /// <summary>Opens and drops orders. Run again it finds nothing to do. A machine without a station has nobody to send.</summary>
    /// <param name="retract">What orders ahead of time rest on was corrected: those that nothing calls for any more go.</param>
    public static void Order(Unfolding story, DateTimeOffset now, PlanningHorizon? horizon, bool retract = false)
    {
        foreach (var service in story.State.Services)
            if (service is { IsOrdered: true, IsClosed: true }) story.Add(new ServiceOrderDropped(service.Key, service.Orders, now));
        if (horizon is null || story.State is not { File: { Station: not null, Verified: true }, Plan: { } plan }) return;
        var agenda = Agenda.Of(story.State);
        var wanted = agenda.Where(service => IsWanted(service, story, now, horizon, retract)).ToList();
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
    /// Of two orders for one service the one that people placed stands (R-MNT-6); one for a service that is done with is dropped at once.
    /// </summary>
    public static void Take(Unfolding story, TakeServiceOrder command)
    {
        if (!Agenda.Of(story.State).Any(service => service.Key == command.Service)) return;
        var known = story.State.Find(command.Service);
        if (known?.StandingOrder(command.Machine) is { } standing)
        {
            if (standing == command.Order) return;
            if (standing != command.Instead) story.Add(new ServiceOrderDropped(command.Service, known.Orders, command.Now));
        }

        story.Add(new ServiceOrderTaken(command.Service, command.Order, command.Now));
    }

    /// <summary>Nobody has the service any more: where it is owed, it is ordered again.</summary>
    public static void Lose(Unfolding story, LoseServiceOrder command)
    {
        if (story.State.Find(command.Service) is { } known && known.StandingOrder(command.Machine) == command.Order)
            story.Add(new ServiceOrderDropped(command.Service, known.Orders, command.Now));
    }

    /// <summary>
    /// One visit does both (R-TRIP-1): what is owed already waits for the higher service only as long as that is not too early by its
    /// hours, and nothing waits for one that people ordered far ahead.
    /// </summary>
    private static bool IsDoneWith(PlannedService lower, PlannedService higher, Unfolding story, PlanningHorizon horizon) =>
        higher.State != ServiceState.Upcoming || higher.DueHours - story.Hours <= horizon.Hours
        || (lower.State == ServiceState.Upcoming && higher.Record?.OrderedAs is null);

    /// <summary>
    /// An order that was opened ahead of time stays although the forecast moves away, unless the service was due and is so no longer; one
    /// that people placed stays until the service is done with.
    /// </summary>
    private static bool IsWanted(
        PlannedService service, Unfolding story, DateTimeOffset now, PlanningHorizon horizon, bool retract) => service.State switch
        {
            ServiceState.Open or ServiceState.Overdue => true,
            ServiceState.Upcoming or ServiceState.Unknown when service.Record is { IsOrdered: true, OrderedAs: not null } => true,
            ServiceState.Upcoming => (service.Record is { IsOrdered: true, WasRaised: false } && !retract)
                || horizon.Reaches(service.State, service.DueHours, Forecast.Of(service, story.State.Forecast),
                    story.HoursAt is null ? null : story.Hours, now),
            _ => false,
        };
}
