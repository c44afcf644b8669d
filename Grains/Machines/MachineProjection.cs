using System.Collections.Immutable;
using Dispatch.Domain.Customers;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Metering;
using Dispatch.Domain.Warranty;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.FaultRules;
using Dispatch.Grains.Interfaces.Contracts.Customers;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Maintenance;

namespace Dispatch.Grains.Machines;

/// <summary>What people and queries see of a machine.</summary>
internal static class MachineProjection
{
    /// <summary>The next instant at which the calendar changes something.</summary>
    private const string Deadline = "maintenance";

    /// <summary>The next instant at which a service comes near enough to be ordered.</summary>
    private const string OrderingDeadline = "ordering";

    /// <param name="horizon">How near a service must be to be ordered; null when services open no orders.</param>
    public static Effects Effects(
        string machine, MachineState before, MachineState after, ImmutableArray<MachineEvent> events, PlanningHorizon? horizon)
    {
        var views = ImmutableArray.CreateBuilder<ViewRow>();
        if (!ReferenceEquals(before.Meter, after.Meter) && Meter(machine, before.Meter, after.Meter) is { } meter) views.Add(meter);
        if (events.IsEmpty) return new Effects { Views = views.DrainToImmutable() };
        if (File(machine, after) is { } file && file != File(machine, before)) views.Add(file);
        views.AddRange(ChangedServices(machine, before, after));
        views.AddRange(FaultProjection.Rows(machine, before, after));
        return new Effects
        {
            Views = views.DrainToImmutable(),
            Messages = [.. OpenWork(machine, before, after, events), .. Customers(machine, before.File?.Customer, after.File?.Customer),
                .. OrderMessages.Of(machine, before, after, events),
                .. FaultProjection.Messages(machine, before, after, events)],
            Deadlines = [.. Change(Deadline, before.Watch.At, after.Watch.At),
                .. Change(OrderingDeadline, OrdersAt(before, horizon), OrdersAt(after, horizon))],
        };
    }

    public static ImmutableArray<ReadingRow> Readings(
        string machine, MachineState before, MachineDecision decided, DateTimeOffset receivedAt)
    {
        var rows = ImmutableArray.CreateBuilder<ReadingRow>(decided.Outcomes.Length + decided.Revised.Length);
        foreach (var outcome in decided.Outcomes)
            if (outcome is { Verdict: { } verdict, Reading: var reading })
                rows.Add(new ReadingRow(
                    machine, reading.At, reading.Hours, outcome.LifetimeHours, verdict, receivedAt, reading.Position, reading.Faults)
                { Source = reading.Source });
        if (decided.Revised.IsEmpty) return rows.DrainToImmutable();
        var history = decided.Decision.Events.Aggregate(before, MachineState.Evolve).MeterHistory;
        foreach (var revised in decided.Revised)
            rows.Add(new ReadingRow(
                machine, revised.At, revised.Hours, revised.IsApplied
                    ? history.Lifetime(revised)
                    : null, revised.Verdict, receivedAt, null, null));
        return rows.DrainToImmutable();
    }

    private static DateTimeOffset? OrdersAt(MachineState state, PlanningHorizon? horizon) => state.Watch.UnorderedAt - horizon?.Ahead;

    private static ImmutableArray<DeadlineChange> Change(string key, DateTimeOffset? before, DateTimeOffset? after) =>
        before == after ? [] : [new DeadlineChange(key, after)];

    /// <summary>What is known of it from now on counts for what is open on it, however long the node stands still (F-26).</summary>
    private static ImmutableArray<Message> OpenWork(
        string machine, MachineState before, MachineState after, ImmutableArray<MachineEvent> events) =>
        events.OfType<MachineRegistered>().LastOrDefault() is not { } registered || Known(before).Equals(Known(after))
            ? []
            : [new Message($"job-intake/{machine}", new MachineFileChanged(NewOwner(before, after), registered.OpenWorkMoves))];

    private static object Known(MachineState state) => (state.File is null, state.WarrantyUntil, state.File?.Site, state.File?.Customer);

    /// <summary>Null for the first owner: theirs is only what has none.</summary>
    private static CustomerId? NewOwner(MachineState before, MachineState after) =>
        before.File?.Customer is { } old && after.File?.Customer is { } owner && owner != old ? owner : null;

    /// <summary>Tells the customers' files whose machine it is.</summary>
    private static ImmutableArray<Message> Customers(string machine, CustomerId? before, CustomerId? after)
    {
        if (before == after) return [];
        var messages = ImmutableArray.CreateBuilder<Message>(2);
        if (before is { } left) messages.Add(new Message($"customer/{left}", new MachineLeaves(new SerialNumber(machine))));
        if (after is { } joined) messages.Add(new Message($"customer/{joined}", new MachineJoins(new SerialNumber(machine))));
        return messages.DrainToImmutable();
    }

    private static MachineRow? File(string machine, MachineState state) => state.File is not { } file ? null : new MachineRow(
        machine,
        file.Model,
        file.Station?.Value,
        file.Customer?.Value,
        file.CommissionedAt,
        file.WarrantyMonths,
        state.WarrantyUntil,
        file.Site,
        file.TimeZone,
        file.Verified,
        state.ReplacementSuspected,
        file.Purpose,
        file.ProducedOn,
        file.PurchasedOn,
        file.ApprovedSettings,
        file.PreferredTechnician)
    {
        Identity = file.Identity,
    };

    private static MeterRow? Meter(string machine, Meter before, Meter after) =>
        after.Newest is null && before.Newest is null && after.Sighting is null
        ? null
        : new MeterRow(
            machine,
            after.LifetimeHours,
            after.Newest?.At ?? DateTimeOffset.UnixEpoch,
            after.Sighting?.Position,
            after.Sighting?.At,
            after.Use.HoursPerDay);

    /// <summary>Rows that changed; one whose service left the agenda shows it withdrawn.</summary>
    private static IEnumerable<ServiceRow> ChangedServices(string machine, MachineState before, MachineState after)
    {
        var (old, now) = (Services(machine, before), Services(machine, after));
        foreach (var row in now.Values)
            if (!old.TryGetValue((row.Line, row.Occurrence), out var same) || same != row) yield return row;
        foreach (var (key, row) in old)
            if (!now.ContainsKey(key)) yield return row with { State = ServiceState.Withdrawn, ForecastAt = null };
    }

    private static Dictionary<(string Line, int Occurrence), ServiceRow> Services(string machine, MachineState state)
    {
        var until = state.WarrantyUntil;
        var rows = Agenda.Of(state).ToDictionary(s => (s.Key.Line, s.Key.Occurrence), s => Row(machine, state, s, s.State, until));
        foreach (var service in state.Services)
            if (!rows.ContainsKey((service.Key.Line, service.Key.Occurrence)))
                rows.Add((service.Key.Line, service.Key.Occurrence), Left(machine, state, service, until));
        return rows;
    }

    /// <summary>A service that the plan no longer speaks of.</summary>
    private static ServiceRow Left(string machine, MachineState state, Service service, DateTimeOffset? until)
    {
        var hours = service.DueHours;
        var left = new PlannedService(service.Key, hours, hours, hours, null, null, service.Key.Occurrence > 1, service);
        return Row(machine, state, left, service.State == ServiceState.Upcoming ? ServiceState.Withdrawn : service.State,
            until) with
        { ForecastAt = null };
    }

    private static ServiceRow Row(
        string machine, MachineState state, PlannedService service, ServiceState shown, DateTimeOffset? until) => new(
        machine,
        service.Key.Line,
        service.Key.Occurrence,
        shown,
        state.File!.Model,
        state.File.Station?.Value,
        service.DueHours,
        service.OpensAt,
        service.OverdueAt,
        Forecast.Of(service, state.Forecast),
        service.Record?.RaisedAt,
        service.Record?.ClosedAt,
        service.Record?.ClosedHours,
        WarrantyTerm.Includes(service, until))
        {
            OverdueHours = service.OverdueHours,
            CountsAt = CountsAt(service),
            CoveredBy = service.Record?.CoveredBy?.ToString(),
            Early = service.Record?.Early,
        };

    private static DateTimeOffset? CountsAt(PlannedService service)
    {
        var since = service.Record?.OverdueSince;
        var ended = service.OverdueAt is { } at && !(since < at) ? at : since;
        return ended ?? service.Record?.ClosedAt ?? service.Record?.RaisedAt;
    }
}
