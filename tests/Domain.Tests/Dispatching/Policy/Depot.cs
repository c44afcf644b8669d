using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Durations;
using Dispatch.Domain.Dispatching.Policy;
using Dispatch.Domain.Dispatching.Policy.DayRepairs;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Positions;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Warranty;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Tests.Dispatching.Policy;

/// <summary>
/// A territory without a node: technicians and orders at so many kilometres north of the depot, travel by the default estimate at noon.
/// </summary>
internal sealed class Depot
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private readonly Numbered places = new();
    private readonly JobCards cards = new();
    private readonly List<CrewMember> crew = [];
    private readonly List<PartOnBoard> parts = [];

    public Depot(DispatchRules? rules = null)
    {
        Rules = rules ?? DispatchRules.Default;
        Territory = new Territory(new DurationBook(
            Enum.GetValues<WorkOrderType>().ToImmutableDictionary(
                type => type, type => type == WorkOrderType.Repair ? TimeSpan.FromHours(2) : TimeSpan.FromHours(1)), 5));
    }

    public DispatchRules Rules { get; }

    public Territory Territory { get; }

    public DispatchState State { get; set; } = DispatchState.Initial;

    public DateTimeOffset Now { get; set; } = Noon;

    public static GeoPoint North(double kilometres, double east = 0) => new(50 + (kilometres / 111.195), 9 + (east / 71.5));

    /// <summary>On shift since eight, for eight hours more, seen a minute ago.</summary>
    public CrewMember Technician(string id, double kilometres, double hoursLeft = 8, string[]? skills = null, double east = 0) =>
        Add(new CrewMember(
            id, [.. skills ?? []], North(kilometres, east), UnitStatus.Available, Noon.AddHours(-4), Noon.AddHours(hoursLeft), null, null,
            new Breadcrumb(North(kilometres, east), Noon.AddMinutes(-1))));

    public CrewMember Add(CrewMember member)
    {
        crew.RemoveAll(known => known.Id == member.Id);
        crew.Add(member);
        Territory.Take(new TerritoryCrew([.. crew], [.. parts]), 0);
        return member;
    }

    public void Load(string technician, string part)
    {
        parts.Add(new(technician, new(part, part, 1, 0, Noon)));
        Territory.Take(new TerritoryCrew([.. crew], [.. parts]), 0);
    }

    /// <summary>Received now, nobody has it.</summary>
    public OpenOrder Order(
        string id,
        double kilometres,
        int severity = 2,
        WorkOrderType type = WorkOrderType.Repair,
        Urgency urgency = Urgency.Normal,
        TimeSpan? promise = null,
        DateTimeOffset? wanted = null,
        double east = 0) => Take(new OpenOrder(
            id,
            new WorkOrderFile(
                type, new SerialNumber($"SN-{id}"), "L550", new StationId("s1"), "Etc/UTC", null, null, null, null, "Does not lift",
                North(kilometres, east), null,
                severity, urgency, WarrantyFinding.At(Noon, null), null, Now, wanted),
            WorkOrderStatus.Open, severity, urgency, null, [], LockMode.None, Preparation.None, WorkRequirements.None, null, null,
            promise is { } within ? Now + within : null));

    public OpenOrder Take(OpenOrder order)
    {
        Territory.Take(order);
        return order;
    }

    /// <summary>Given to a technician, who has accepted it.</summary>
    public OpenOrder Accepted(OpenOrder order, string technician, DateTimeOffset from) => Take(order with
    {
        Status = WorkOrderStatus.Accepted,
        Booking = new Booking(1, new TechnicianId(technician), from, from + Territory.Expected(order)),
    });

    public static Preparation Ready => new(Noon.AddHours(-1), null, Noon.AddHours(-1), null);

    public Desk<Roads> Desk(JobQuestion? question = null)
    {
        return new(Territory, Draw(Preempting.Postponed(Territory, State)), Draw, new Roads(places), "great-circle");

        TerritoryPicture Draw(ImmutableHashSet<string> yielding) => new(Territory, cards, places, question, State, Now, Rules, yielding);
    }

    public Explanation Ask(OpenOrder order) => Desk(order.Question()).Ask(100);

    public Roads Roads => new(places);

    /// <summary>By the detour factor of the default estimate.</summary>
    public double Kilometres(int from, int to) => 1.3 * GreatCircle.Kilometres(places.Points[from], places.Points[to]);

    public ImaginedDay Imagine(RepairQuestion question, IReadOnlyCollection<string>? touched = null) => new(
        Territory, question, imagined => new TerritoryPicture(
            imagined, new JobCards(), places, null, State, Now, Rules, Preempting.Postponed(imagined, State)), Now, touched);

    /// <summary>Decides as the engine does, and remembers it.</summary>
    public ImmutableArray<DispatchEvent> Decide(params string[] neighbours)
    {
        var renewal = Desk().Plan(isThorough: false);
        Territory.Adopt(Planning.Routes(renewal.Plan));
        var events = new Choosing<Roads>(renewal, Territory, [], [.. neighbours.Select(StationId.Of)], "great-circle").Decide(State);
        State = events.Aggregate(State, DispatchState.Evolve);
        return events;
    }

    public TechnicianChosen? Chosen(string order) =>
        Decide().OfType<TechnicianChosen>().SingleOrDefault(chosen => chosen.Order.Value == order);
}
