using Dispatch.Domain.Deciding;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Metering;

namespace Dispatch.Domain.Maintenance;

/// <summary>Completing and skipping services (R-MNT-6).</summary>
public static class ServiceDecider
{
    /// <summary>Closes the occurrence, due or not, with all lower ones that it covers and that were due by these hours.</summary>
    internal static Rejection? Complete(Unfolding story, CompleteService command, MeterTolerances tolerances)
    {
        var key = command.Service;
        if (Find(story.State, key) is not { } service) return Unknown(key);
        if (service.Record is { IsClosed: true } closed)
            return closed.State == ServiceState.Done && closed.ClosedAt == command.CompletedAt && closed.ClosedHours == command.Hours
                ? null
                : Closed(closed);
        if (command.CompletedAt > command.Now + tolerances.Future) return new("in_future", "The service is completed later than now.");
        if (Implausible(story.State, command, tolerances) is { } rejection) return rejection;
        var isEarly = service.IsTooEarly(command.Hours, command.CompletedAt);
        if (isEarly && string.IsNullOrWhiteSpace(command.Early)) return TooEarly(service, command.Hours);

        var plan = story.State.Plan!;
        var reach = double.Max(command.Hours, service.DueHours);
        var covered = Agenda.Of(story.State).Where(s =>
            (s.State == ServiceState.Upcoming || s.Record is { IsOwed: true }) && s.DueHours <= reach && plan.Covers(key, s.Key));
        story.Add(new ServiceCompleted(key, service.DueHours, command.Hours, command.CompletedAt)
        { Early = isEarly ? command.Early!.Trim() : null });
        foreach (var lower in covered) story.Add(new ServiceCovered(lower.Key, key, lower.DueHours, command.Hours, command.CompletedAt));
        return null;
    }

    internal static Rejection? Skip(Unfolding story, SkipService command)
    {
        var key = command.Service;
        if (string.IsNullOrWhiteSpace(command.Reason))
            return new("reason_missing", "Say why the service is left out: it shows in the warranty history.");
        if (Find(story.State, key) is not { } service) return Unknown(key);
        if (service.State == ServiceState.Skipped) return null;
        if (service.Record is { IsClosed: true } closed) return Closed(closed);
        if (service.State == ServiceState.Unknown)
            return new("not_owed", $"{key} was passed before the machine was first seen: it is not owed, so it can't be skipped.");
        story.Add(new ServiceSkipped(key, service.DueHours, command.Reason, command.Now));
        return null;
    }

    /// <summary>Whether an order may be placed for it: it is of the plan, not done with, and no other that is due includes it.</summary>
    public static Rejection? Orderable(MachineState machine, ServiceKey key)
    {
        if (Find(machine, key) is not { } service) return Unknown(key);
        if (service.Record is { IsClosed: true } closed) return Closed(closed);
        return service.State is ServiceState.Superseded or ServiceState.Unknown && Covering(machine, key) is { } higher
            ? new("service_covered", $"{key} is done with {higher}, which is due as well and includes it: order that.")
            : null;
    }

    private static ServiceKey? Covering(MachineState machine, ServiceKey key) => machine.Services
        .Where(other => other.IsOwed && machine.Plan!.Covers(other.Key, key)).MaxBy(other => other.DueHours)?.Key;

    private static Rejection TooEarly(PlannedService service, double hours) => new(
        "too_early",
        $"{service.Key} is due at {service.DueHours:0.#} h, and earliest at {service.EarliestHours:0.#} h"
            + $"{(service.OpensAt is { } opens ? $" or on {opens:u}" : "")}, not at {hours:0.#} h (R-MNT-1). Say why with confirm, if it "
            + "was done all the same: it is not paid then.");

    private static PlannedService? Find(MachineState machine, ServiceKey key) => Agenda.Of(machine).FirstOrDefault(s => s.Key == key);

    private static Rejection Unknown(ServiceKey key) =>
        new("unknown_service", $"The machine's plan has no {key}, or the repetition before it is still to come.");

    private static Rejection Closed(Service service) =>
        new("already_closed", $"{service.Key} is {service.State} since {service.ClosedAt:u}.");

    private static Rejection? Implausible(MachineState machine, CompleteService command, MeterTolerances tolerances)
    {
        if (!tolerances.Allow(command.Hours))
            return new("invalid_hours", $"Lifetime hours are a number from 0 to {tolerances.MaximumHours:0}, not {command.Hours}.");
        JudgedReading[] known = [.. machine.Meter.Recent.Concat(command.Neighbours).OrderBy(r => r.UtcTicks)];
        var bounds = MeterBounds.At(command.CompletedAt.UtcTicks, known, machine.MeterHistory, tolerances);
        return bounds.Allow(command.Hours, tolerances.Growth.TotalHours)
            ? null
            : new("implausible_hours",
                $"At {command.CompletedAt:u} the machine had between "
                    + $"{bounds.Lowest:0.#} and {bounds.Highest:0.#} lifetime hours by its readings, not "
                    + $"{command.Hours:0.#}. If a reading is wrong, correct it first.");
    }
}
