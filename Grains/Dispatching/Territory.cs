using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Durations;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Stock;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Stock;
using Dispatch.Grains.Interfaces.Technicians;
using Dispatch.Grains.Interfaces.WorkOrders;

namespace Dispatch.Grains.Dispatching;

/// <summary>What a dispatcher keeps in mind of its territory. All of it but the order of work not yet announced is in the views.</summary>
internal sealed class Territory(DurationBook durations)
{
    private readonly Dictionary<string, WorkOrderRow> orders = [];
    private HashSet<string> lent = [];
    private ImmutableHashSet<StockRow> onBoard = [];
    private ILookup<string, StockItem> vans = Array.Empty<StockItem>().ToLookup(_ => "");
    private ImmutableDictionary<string, ImmutableArray<string>> routes = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Raised whenever something changed that plans depend on.</summary>
    public long Version { get; private set; }

    /// <summary>How long work takes here.</summary>
    public DurationBook Durations { get; private set; } = durations;

    public ImmutableArray<TechnicianListItem> Crew { get; private set; } = [];

    public IReadOnlyDictionary<string, WorkOrderRow> Orders => orders;

    /// <summary>For each technician the orders planned for them and not accepted, in order of work.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Routes => routes;

    /// <param name="drift">Kilometres that somebody has to have moved before it changes plans.</param>
    public void Take(Crew current, double drift)
    {
        if (!current.OnBoard.SetEquals(onBoard)) Version++;
        (onBoard, vans) = (current.OnBoard, current.OnBoard.ToLookup(row => row.Technician, row => row.Item));
        var crew = current.Members;
        var before = Crew.ToDictionary(member => member.Technician.Id);
        if (crew.Length != before.Count || crew.Any(member => !before.TryGetValue(member.Technician.Id, out var was) || HasChanged(was, member, drift)))
        {
            Version++;
            Crew = crew;
            return;
        }

        // Newer positions count, but are no reason to plan anew.
        Crew = [.. crew.Select(member => member with { Seen = Near(before[member.Technician.Id].Seen, member.Seen) })];
    }

    /// <summary>Numbers of the parts in a technician's van that none of the orders they have will use up.</summary>
    public ImmutableArray<string> PartsOf(string technician, IReadOnlyCollection<WorkOrderRow> own) =>
    [
        .. vans[technician]
            .Where(item => item.Quantity > own.Count(order => order.RecordSigned is not true && order.Requirements.Parts.Contains(item.Number)))
            .Select(item => item.Number)
            .Order(StringComparer.Ordinal),
    ];

    public void Take(WorkOrderRow order)
    {
        Version++;
        if (order.Status == WorkOrderStatus.Completed) Learn(order);
        if (orders.TryGetValue(order.Id, out var before) && IsOtherWork(before, order)) PlaceAnew(order.Id);
        if (order.Status is WorkOrderStatus.Completed or WorkOrderStatus.Closed or WorkOrderStatus.Cancelled) orders.Remove(order.Id);
        else orders[order.Id] = order;
    }

    /// <summary>An order that is over teaches how long such work takes.</summary>
    public void Learn(WorkOrderRow order)
    {
        if (order is { Completion.At: var done, Booking.ArrivedAt: { } arrived })
            Durations = Durations.Learn(order.File.Type, order.File.Model, done - arrived);
    }

    /// <summary>From arrival to completion; as booked, where that was booked.</summary>
    public TimeSpan Expected(WorkOrderRow order) =>
        order.Booking is { From: { } from, To: { } to } && to > from ? to - from : Durations.Expected(order.File.Type, order.File.Model);

    /// <summary>As asked; otherwise as learned.</summary>
    public TimeSpan Expected(JobQuestion question) =>
        question.Duration ?? Durations.Expected(question.Type, question.WorkOrder is { } id ? orders.GetValueOrDefault(id)?.File.Model : null);

    /// <summary>Work that technicians of this territory do for others; nobody tells of its changes, so it is looked at from time to time.</summary>
    public void TakeLent(ImmutableArray<WorkOrderRow> current)
    {
        var now = current.Select(order => order.Id).ToHashSet();
        if (lent.SetEquals(now) && current.All(order => orders.TryGetValue(order.Id, out var known) && known.Status == order.Status)) return;
        foreach (var gone in lent.Except(now)) orders.Remove(gone);
        foreach (var order in current) Take(order);
        lent = now;
        Version++;
    }

    public void Forget(string order) => orders.Remove(order);

    public void Adopt(IEnumerable<KeyValuePair<string, ImmutableArray<string>>> planned) => routes = planned.ToImmutableDictionary();

    /// <summary>Makes each part of a change whose routes all still are what they were, with every order in them still to be planned.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Improve(ImmutableArray<ImmutableArray<NewRoute>> parts)
    {
        var before = routes;
        foreach (var part in parts.Where(IsStillGood)) routes = routes.SetItems(part.Select(change => KeyValuePair.Create(change.Technician, change.Becomes)));
        return routes != before;
    }

    private bool IsStillGood(ImmutableArray<NewRoute> part)
    {
        if (part.Any(change => !routes.GetValueOrDefault(change.Technician, []).SequenceEqual(change.Was))) return false;
        var elsewhere = routes.Where(route => part.All(change => change.Technician != route.Key)).SelectMany(route => route.Value).ToHashSet();
        return part.SelectMany(change => change.Becomes).All(id => !elsewhere.Contains(id) && orders.GetValueOrDefault(id) is { Booking: null });
    }

    /// <summary>Whether another place in the plan may be better for it now.</summary>
    private static bool IsOtherWork(WorkOrderRow was, WorkOrderRow now) =>
        now.Severity < was.Severity
        || now.ArriveBy < was.ArriveBy
        || now.ArriveBy is not null && was.ArriveBy is null
        || now.Preparation.AgreedAt != was.Preparation.AgreedAt;

    private void PlaceAnew(string order)
    {
        foreach (var (technician, route) in routes)
            if (route.Contains(order)) routes = routes.SetItem(technician, route.Remove(order));
    }

    private static bool HasChanged(TechnicianListItem was, TechnicianListItem now, double drift) =>
        ShiftOf(was) != ShiftOf(now)
        || was.Technician.Home != now.Technician.Home
        || !was.Technician.Skills.SequenceEqual(now.Technician.Skills)
        || (was.Seen, now.Seen) switch
        {
            ({ } before, { } after) => GreatCircle.Kilometres(before.Position, after.Position) > drift,
            (null, null) => false,
            _ => true,
        };

    /// <summary>Without its breaks: a list of them is never equal to another, and plans ask only until when the one under way lasts.</summary>
    private static UnitRow? ShiftOf(TechnicianListItem member) => member.Unit is { } unit ? unit with { Breaks = [] } : null;

    /// <summary>The place that travel times are known for, seen at the newer time.</summary>
    private static Domain.Positions.Breadcrumb? Near(Domain.Positions.Breadcrumb? before, Domain.Positions.Breadcrumb? after) =>
        before is { } was && after is { } now ? now with { Position = was.Position } : after;
}
