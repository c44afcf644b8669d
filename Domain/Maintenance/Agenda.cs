using System.Collections.Immutable;
using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Maintenance;

/// <summary>All occurrences that a machine's plan speaks of: every line, the repetitions so far, and the next one.</summary>
public static class Agenda
{
    /// <summary>In order of due hours, but for repetitions whose hours were moved by a completion.</summary>
    public static ImmutableArray<PlannedService> Of(MachineState machine)
    {
        if (machine is not { File: { } file, Plan: { } plan }) return [];
        var services = ImmutableArray.CreateBuilder<PlannedService>(plan.Lines.Length + 1);
        foreach (var line in plan.Lines)
        {
            var record = machine.Find(new ServiceKey(line.Id, 1));
            var (opens, overdue) = file.CommissionedAt is { } start && line.Window is { } window
                ? (window.OpensAt(start, file.TimeZone), window.OverdueAt(start, file.TimeZone))
                : ((DateTimeOffset?)null, (DateTimeOffset?)null);
            services.Add(Plan(new ServiceKey(line.Id, 1), line, line.DueHours, opens, overdue, false, record));
        }

        if (plan.Repeat is { } repeat && plan.Find(repeat.Line) is { } repeated) AddRepetitions(machine, services, repeat, repeated);
        return services.DrainToImmutable();
    }

    private static void AddRepetitions(
        MachineState machine, ImmutableArray<PlannedService>.Builder services, RepeatRule repeat, PlanLine line)
    {
        var last = services[^1];
        var from = last.RepeatsFrom;
        var touched = 1;
        foreach (var service in machine.Services)
            if (service.Key.Line == line.Id && service.State != ServiceState.Upcoming) touched = int.Max(touched, service.Key.Occurrence);
        for (var occurrence = 2; occurrence <= touched + 1; occurrence++)
        {
            var key = new ServiceKey(line.Id, occurrence);
            var planned = Plan(key, line, from + repeat.EveryHours, null, null, true, machine.Find(key));
            services.Add(planned);
            from = double.Max(from, planned.RepeatsFrom);
        }
    }

    private static PlannedService Plan(
        ServiceKey key, PlanLine line, double dueHours, DateTimeOffset? opens, DateTimeOffset? overdue, bool repetition, Service? record)
    {
        var due = record is { State: not ServiceState.Upcoming } ? record.DueHours : dueHours;
        return new PlannedService(key, due, due - line.OverdueAfterHours, due + line.OverdueAfterHours, opens, overdue, repetition, record);
    }
}
