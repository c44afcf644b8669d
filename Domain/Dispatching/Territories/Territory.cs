using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Durations;
using Dispatch.Domain.Stock;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Territories;

/// <summary>What a dispatcher keeps in mind of its territory. All of it but the order of work not yet announced is in the views.</summary>
public sealed class Territory(DurationBook durations)
{
    private readonly Dictionary<string, OpenOrder> orders = [];
    private readonly Dictionary<string, DateTimeOffset?> ends = [];
    private HashSet<string> lent = [];
    private ImmutableHashSet<PartOnBoard> onBoard = [];
    private ILookup<string, StockItem> vans = Array.Empty<StockItem>().ToLookup(_ => "");
    private ImmutableDictionary<string, ImmutableArray<string>> routes = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Raised whenever something changed that plans depend on.</summary>
    public long Version { get; private set; }

    /// <summary>How long work takes here.</summary>
    public DurationBook Durations { get; private set; } = durations;

    public ImmutableArray<CrewMember> Crew { get; private set; } = [];

    public IReadOnlyDictionary<string, OpenOrder> Orders => orders;

    /// <summary>For each technician the orders planned for them and not accepted, in order of work.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Routes => routes;

    /// <param name="drift">Kilometres that somebody has to have moved before it changes plans.</param>
    public void Take(TerritoryCrew current, double drift)
    {
        if (!current.OnBoard.SetEquals(onBoard)) Version++;
        (onBoard, vans) = (current.OnBoard, current.OnBoard.ToLookup(row => row.Technician, row => row.Item));
        var crew = current.Members;
        var before = Crew.ToDictionary(member => member.Id);
        if (crew.Length != before.Count || crew.Any(member => !before.TryGetValue(member.Id, out var was) || member.HasChanged(was, drift)))
        {
            Version++;
            Crew = crew;
            return;
        }

        // Newer positions count, but are no reason to plan anew.
        Crew = [.. crew.Select(member => member with { Seen = Near(before[member.Id].Seen, member.Seen) })];
    }

    /// <summary>Numbers of the parts in a technician's van that none of the orders they have will use up.</summary>
    public ImmutableArray<string> PartsOf(string technician, IReadOnlyCollection<OpenOrder> own) =>
    [
        .. vans[technician]
            .Where(item =>
                item.Quantity > own.Count(order => order.RecordSigned is not true && order.Requirements.Parts.Contains(item.Number)))
            .Select(item => item.Number)
            .Order(StringComparer.Ordinal),
    ];

    public void Take(OpenOrder order)
    {
        Version++;
        if (order.Status == WorkOrderStatus.Completed) Learn(order);
        if (orders.TryGetValue(order.Id, out var before) && IsOtherWork(before, order)) PlaceAnew(order.Id);
        if (order.IsOver)
        {
            orders.Remove(order.Id);
            if (IsAwaited(order.Id)) Ends(order.Id, order.Completion?.At ?? DateTimeOffset.MinValue);
        }
        else orders[order.Id] = order;
    }

    /// <summary>
    /// When work ended that other work has to follow, planned or true, UTC; null when nobody can say yet. Unknown work is not ended.
    /// </summary>
    public DateTimeOffset? EndOf(string order) => ends.GetValueOrDefault(order);

    /// <summary>Work of no order here that an order here has to follow.</summary>
    public ImmutableArray<string> Awaited =>
        [.. orders.Values.Select(order => order.Requirements.After?.Order.Value).OfType<string>().Where(order => !orders.ContainsKey(order))
            .Distinct()];

    /// <summary>Tells of work that is over, or another territory's.</summary>
    /// <param name="end">Null when nobody can say yet.</param>
    public void Ends(string order, DateTimeOffset? end)
    {
        if (ends.GetValueOrDefault(order) == end) return;
        ends[order] = end;
        Version++;
    }

    /// <summary>An order that is over teaches how long such work takes.</summary>
    public void Learn(OpenOrder order)
    {
        // Of several orders at one machine nobody knows when work on each began.
        if (order is { Completion.At: var done, Booking: { ArrivedAt: { } arrived } booking }
            && booking.Trip?.Beside(new(order.Id), order.File.Machine).Any() is not true)
            Durations = Durations.Learn(order.File.Type, order.File.Model, done - arrived);
    }

    /// <summary>From arrival to completion; as booked, where that was booked.</summary>
    public TimeSpan Expected(OpenOrder order) =>
        order.Booking is { From: { } from, To: { } to }
            && to > from ? to - from : order.Requirements.Takes ?? Durations.Expected(order.File.Type, order.File.Model);

    /// <summary>As asked; otherwise as learned.</summary>
    public TimeSpan Expected(JobQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Duration ?? question.Requirements.Takes ?? Durations.Expected(
            question.Type, question.Model ?? (question.WorkOrder is { } id ? orders.GetValueOrDefault(id)?.File.Model : null));
    }

    /// <summary>
    /// Work that technicians of this territory do for others; nobody tells of its changes, so it is looked at from time to time.
    /// </summary>
    public void TakeLent(ImmutableArray<OpenOrder> current)
    {
        var now = current.Select(order => order.Id).ToHashSet();
        if (lent.SetEquals(now) && current.All(order => orders.TryGetValue(order.Id, out var known) && known.Status == order.Status))
            return;
        foreach (var gone in lent.Except(now)) orders.Remove(gone);
        foreach (var order in current) Take(order);
        lent = now;
        Version++;
    }

    /// <summary>Another territory of the same moment, to be asked what would be.</summary>
    /// <param name="instead">Orders as they would stand.</param>
    /// <param name="without">Orders left out.</param>
    /// <param name="gone">A technician who is not there; null when all are.</param>
    public Territory Imagine(ImmutableArray<OpenOrder> instead, ImmutableArray<string> without, string? gone)
    {
        var other = new Territory(Durations)
        {
            Crew = [.. Crew.Where(member => member.Id != gone)],
            onBoard = onBoard,
            vans = vans,
            routes = gone is null ? routes : routes.Remove(gone)
        };
        foreach (var order in orders.Values.Concat(instead)) other.orders[order.Id] = order;
        foreach (var order in without) other.orders.Remove(order);
        foreach (var (order, end) in ends) other.ends[order] = end;
        return other;
    }

    public void Forget(string order) => orders.Remove(order);

    public void Adopt(IEnumerable<KeyValuePair<string, ImmutableArray<string>>> planned) => routes = planned.ToImmutableDictionary();

    /// <summary>
    /// Makes each part of a change whose routes all still are what they were, with every order in them still to be planned.
    /// </summary>
    /// <returns>Whether there was one.</returns>
    public bool Improve(ImmutableArray<ImmutableArray<NewRoute>> parts)
    {
        var before = routes;
        foreach (var part in parts.Where(IsStillGood))
            routes = routes.SetItems(part.Select(change => KeyValuePair.Create(change.Technician, change.Becomes)));
        return routes != before;
    }

    private bool IsStillGood(ImmutableArray<NewRoute> part)
    {
        if (part.Any(change => !routes.GetValueOrDefault(change.Technician, []).SequenceEqual(change.Was))) return false;
        var elsewhere =
            routes.Where(route => part.All(change => change.Technician != route.Key)).SelectMany(route => route.Value).ToHashSet();
        return part.SelectMany(change => change.Becomes).All(
            id => !elsewhere.Contains(id) && orders.GetValueOrDefault(CrewPart.OrderOf(id)) is { Booking: null } or { IsForTwo: true });
    }

    /// <summary>Whether another place in the plan may be better for it now.</summary>
    private static bool IsOtherWork(OpenOrder was, OpenOrder now) =>
        now.Severity < was.Severity
        || now.ArriveBy < was.ArriveBy
        || now.ArriveBy is not null && was.ArriveBy is null
        || now.Preparation.AgreedAt != was.Preparation.AgreedAt
        || now.IsEmergency != was.IsEmergency
        || now.Requirements != was.Requirements;

    private bool IsAwaited(string order) => orders.Values.Any(other => other.Requirements.After?.Order.Value == order);

    private void PlaceAnew(string order)
    {
        foreach (var (technician, route) in routes)
            routes = routes.SetItem(technician, [.. route.Where(job => CrewPart.OrderOf(job) != order)]);
    }

    /// <summary>The place that travel times are known for, seen at the newer time.</summary>
    private static Positions.Breadcrumb? Near(Positions.Breadcrumb? before, Positions.Breadcrumb? after) =>
        before is { } was && after is { } now ? now with { Position = was.Position } : after;
}
