using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Maintenance;

/// <summary>What to wait for: below these hours and before this instant nothing about maintenance and warranty changes.</summary>
/// <param name="Hours">Lifetime hours; null when no number of hours changes anything.</param>
/// <param name="At">UTC; null when the calendar changes nothing. The deadline that should stand.</param>
/// <param name="UnorderedHours">Lifetime hours at which the first service falls due that has no work order yet.</param>
/// <param name="UnorderedAt">When such a service is first expected to fall due, UTC.</param>
public sealed record Watch(double? Hours, DateTimeOffset? At, double? UnorderedHours = null, DateTimeOffset? UnorderedAt = null)
{
    public static Watch Nothing { get; } = new(null, null);

    /// <summary>A service without a work order is near enough for one.</summary>
    public bool IsNear(double lifetimeHours, DateTimeOffset now, PlanningHorizon horizon) =>
        lifetimeHours >= UnorderedHours - horizon.Hours || now >= UnorderedAt - horizon.Ahead;

    public bool IsOver(double lifetimeHours, DateTimeOffset now) => lifetimeHours >= Hours || now >= At;

    public static Watch Of(MachineState machine)
    {
        var (hours, at) = (machine.WarrantyUsedUpAt is null ? machine.File?.WarrantyHours : null, (DateTimeOffset?)null);
        var (unorderedHours, unorderedAt) = ((double?)null, (DateTimeOffset?)null);
        foreach (var service in Agenda.Of(machine))
        {
            var (nextHours, nextAt) = service.State switch
            {
                ServiceState.Upcoming => (service.DueHours, service.OpensAt),
                ServiceState.Open => (service.OverdueHours, service.OverdueAt),
                _ => ((double?)null, (DateTimeOffset?)null),
            };
            if (nextHours < (hours ?? double.MaxValue)) hours = nextHours;
            if (nextAt < (at ?? DateTimeOffset.MaxValue)) at = nextAt;
            if (service is not { State: ServiceState.Upcoming, Record: null or { IsOrdered: false } }) continue;
            if (!(unorderedHours <= service.DueHours)) unorderedHours = service.DueHours;
            if (Forecast.Of(service, machine.Forecast) is { } expectedAt && !(unorderedAt <= expectedAt)) unorderedAt = expectedAt;
        }

        return new Watch(hours, at, unorderedHours, unorderedAt);
    }
}
