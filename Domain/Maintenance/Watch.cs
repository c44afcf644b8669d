using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Maintenance;

/// <summary>What to wait for: below these hours and before this instant nothing about maintenance and warranty changes.</summary>
/// <param name="Hours">Lifetime hours; null when no number of hours changes anything.</param>
/// <param name="At">UTC; null when the calendar changes nothing. The deadline that should stand.</param>
public sealed record Watch(double? Hours, DateTimeOffset? At)
{
    public static Watch Nothing { get; } = new(null, null);

    public bool IsOver(double lifetimeHours, DateTimeOffset now) => lifetimeHours >= Hours || now >= At;

    public static Watch Of(MachineState machine)
    {
        var (hours, at) = (machine.WarrantyUsedUpAt is null ? machine.File?.WarrantyHours : null, (DateTimeOffset?)null);
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
        }

        return new Watch(hours, at);
    }
}
