using System.Collections.Immutable;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Simulations;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Dispatching.Travel;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Technicians;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Grains.Dispatching.Replays;

/// <summary>
/// What is on record of a period, as a scenario: everybody begins a shift at home, repairs can be done from receipt, planned work that was
/// carried out within its window; work takes as long as it did; parts are on board, as what vans held is not on record for the past.
/// Seconds count from the period's beginning.
/// </summary>
internal sealed class RecordedPeriod
{
    private readonly DateTimeOffset from;
    private readonly DispatchOptions options;
    private readonly ImmutableArray<(TechnicianRow Technician, Shift Shift)> crew;
    private readonly ImmutableArray<WorkOrderRow> orders;
    private readonly Dictionary<GeoPoint, int> places = [];

    public RecordedPeriod(
        DateTimeOffset from, ImmutableArray<(TechnicianRow Technician, Shift Shift)> crew, ImmutableArray<WorkOrderRow> received,
        DispatchOptions options)
    {
        (this.from, this.crew, this.options) = (from, crew, options);
        orders = [.. received.Where(IsPlayed)];
        LeftOut = received.Length - orders.Length;
        foreach (var place in crew.Select(member => member.Technician.Home).Concat(orders.Select(order => order.File.Site!.Value)))
            places.TryAdd(place, places.Count);
    }

    public int LeftOut { get; }

    public ImmutableArray<GeoPoint> Places => [.. places.OrderBy(place => place.Value).Select(place => place.Key)];

    public ImmutableArray<ReplayOrder> Orders =>
        [.. orders.Select(order => new ReplayOrder(
            order.Id, order.Severity, from.AddSeconds(Released(order)), DueBy(order) is { } due ? from.AddSeconds(due) : null))];

    public string Technician(int index) => crew[index].Technician.Id;

    public Scenario Scenario(TravelTable travel) => new(
        [.. crew.Select(member => new ScenarioTechnician(PlanTechnician(member.Technician, member.Shift)))],
        [.. orders.Select(order => new ScenarioJob(Job(order), Actual(order)))],
        travel);

    /// <summary>Who really came when; how long the trips took is what the travel model says.</summary>
    public Outcome AsItWas(TravelTable travel)
    {
        var visits = new Visit?[orders.Length];
        foreach (var (member, t) in crew.Select((member, t) => (member, t)))
        {
            var place = places[member.Technician.Home];
            var own = Enumerable.Range(0, orders.Length).Where(j => IsVisit(orders[j], member)).OrderBy(j => orders[j].Booking!.ArrivedAt);
            foreach (var job in own)
            {
                var site = places[orders[job].File.Site!.Value];
                visits[job] = new Visit(t, Since(orders[job].Booking!.ArrivedAt!.Value), travel.Seconds(place, site));
                place = site;
            }
        }

        return new Outcome([.. visits], 0, orders.Sum(order => int.Max(0, (order.Booking?.Number ?? 1) - 1)), 0);
    }

    private static bool IsVisit(WorkOrderRow order, (TechnicianRow Technician, Shift Shift) member) =>
        order.Booking is { ArrivedAt: { } arrived } booking && booking.Technician.Value == member.Technician.Id
            && member.Shift.Contains(arrived);

    private bool IsPlayed(WorkOrderRow order) => order.File.Site is not null && (order.Booking?.ArrivedAt is null
        ? order.CancelReason is null && !IsPlanned(order)
        : crew.Any(member => IsVisit(order, member)));

    private PlanTechnician PlanTechnician(TechnicianRow technician, Shift shift)
    {
        var begins = int.Max(0, Since(shift.StartedAt));
        return new(technician.Id, places[technician.Home], begins, new Period(begins, Since(shift.EndsAt)), technician.Skills, [], [], []);
    }

    private PlanJob Job(WorkOrderRow order) => new(
        order.Id, places[order.File.Site!.Value], Released(order), Expected(order), order.Severity, DueBy(order), null,
        order.Requirements.Skills, [], []);

    private int Released(WorkOrderRow order) => int.Max(0, Since(
        order.Preparation.AgreedAt is { } agreed ? agreed
        : IsPlanned(order) && order.File.WantedAt is { } wanted && wanted - options.Early > order.File.ReceivedAt ? wanted - options.Early
        : order.File.ReceivedAt));

    private int? DueBy(WorkOrderRow order) =>
        order.Clocks.FirstOrDefault(clock => clock.Kind == ClockKind.Arrive && clock.Outcome != ClockOutcome.Excluded)?.DueAt is { } clock
            ? Since(clock)
        : order.Preparation.AgreedAt is { } agreed ? Since(agreed + options.AppointmentLasts)
        : IsPlanned(order) && order.File.WantedAt is { } wanted ? Since(wanted + options.Late)
        : null;

    private int Expected(WorkOrderRow order) => (int)options.Durations.Expected(order.File.Type, order.File.Model).TotalSeconds;

    private int Actual(WorkOrderRow order) =>
        order is { Completion.At: var done, Booking.ArrivedAt: { } arrived } && done > arrived
            ? (int)(done - arrived).TotalSeconds
            : Expected(order);

    private static bool IsPlanned(WorkOrderRow order) => WorkKinds.IsPlanned(order.File.Type);

    private int Since(DateTimeOffset instant) => (int)double.Clamp((instant - from).TotalSeconds, -int.MaxValue / 4, int.MaxValue / 4);
}
