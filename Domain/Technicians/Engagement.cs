using System.Collections.Immutable;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Technicians;

/// <summary>Hours of a technician that an order takes (R-CREW-1).</summary>
/// <param name="From">Begin on site, inclusive, UTC; of work under way, when they set off or came.</param>
/// <param name="To">End on site, exclusive, UTC.</param>
[GenerateSerializer, Immutable]
public sealed record Engagement(WorkOrderId Order, SerialNumber Machine, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>The shortest time in which somebody is busy.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromTicks(1);

    /// <summary>Work at one machine is one visit, whatever its orders' hours (R-TRIP-1).</summary>
    public bool Overlaps(Engagement other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Order != other.Order && Machine != other.Machine && From < other.To && other.From < To;
    }

    /// <summary>Hours as planned; null where they are not planned, which is in nobody's way.</summary>
    public static Engagement? Planned(WorkOrderId order, SerialNumber machine, DateTimeOffset? from, DateTimeOffset? to) =>
        (from, to) is ({ } begin, { } end) && begin < end ? new(order, machine, begin, end) : null;

    /// <summary>Now and nothing else: for work that was not planned and is done at once.</summary>
    public static Engagement AtOnce(WorkOrderId order, SerialNumber machine, DateTimeOffset now) => new(order, machine, now, now + Moment);

    /// <summary>
    /// The hours that a booking takes as far as known: as planned; once begun, from then on for as long as planned, and at least until now.
    /// </summary>
    public static Engagement? Of(WorkOrderId order, SerialNumber machine, WorkOrderStatus status, Booking booking, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(booking);
        var planned = Planned(order, machine, booking.From, booking.To);
        return status switch
        {
            WorkOrderStatus.OnSite when booking.ArrivedAt is { } came =>
                new(order, machine, came, Later(came + (planned?.To - planned?.From ?? TimeSpan.Zero), now + Moment)),
            WorkOrderStatus.EnRoute when booking.DepartedAt is { } left =>
                new(order, machine, left, Later(planned?.To ?? left, now + Moment)),
            _ => planned,
        };
    }

    /// <summary>
    /// The hours by which a booking grows longer when it takes others along; null when it does not, or its hours are not planned.
    /// </summary>
    /// <param name="party">The order itself first, then what it takes along (R-TRIP-1).</param>
    public static Engagement? Longer(
        WorkOrderId order, SerialNumber machine, Booking booking, ImmutableArray<TripStop> party, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(booking);
        if (party is not [var own, _, ..] || booking.To is not { } ends || (booking.ArrivedAt ?? booking.From) is not { } begins)
            return null;
        var trip = (booking.Trip ?? new Trip(TripId.Of(own.Order, booking.Number), [own])).With(party);
        var last = trip.Stops[^1];
        return Planned(order, machine, Later(ends, now), begins + trip.Until(last.Order) + last.Lasts);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

/// <summary>What a technician has in the hours for which somebody asked.</summary>
/// <param name="Overlaps">By their begin.</param>
/// <param name="LeftAt">Since when they do not work here any more; null while they do.</param>
/// <param name="Successor">Who took their work over; null when nobody did.</param>
[GenerateSerializer, Immutable]
public sealed record Engaged(ImmutableArray<Engagement> Overlaps, DateTimeOffset? LeftAt = null, TechnicianId? Successor = null)
{
    public static Engaged Free { get; } = new([]);
}

/// <summary>
/// Orders whose decision about a technician's hours is under way: of two who ask at once, the second sees the first. Forgotten, a hold ends
/// by itself.
/// </summary>
public sealed class EngagementHolds
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);
    private readonly Dictionary<WorkOrderId, (Engagement? Time, DateTimeOffset Until)> holds = [];

    /// <summary>Orders that are held.</summary>
    public ImmutableArray<WorkOrderId> Orders(DateTimeOffset now) =>
        [.. holds.Where(hold => now < hold.Value.Until).Select(hold => hold.Key).OrderBy(order => order.Value, StringComparer.Ordinal)];

    public IEnumerable<Engagement> Times(DateTimeOffset now) =>
        holds.Values.Where(hold => now < hold.Until).Select(hold => hold.Time).OfType<Engagement>();

    /// <param name="time">Null where no hours are planned.</param>
    public void Hold(WorkOrderId order, Engagement? time, DateTimeOffset now) => holds[order] = (time, now + Lasts);

    public void Release(WorkOrderId order) => holds.Remove(order);

    /// <summary>What of a technician's work and holds lies in the hours asked for.</summary>
    /// <param name="booked">As the orders have it.</param>
    /// <param name="besides">Orders that do not count: those that move along, or were looked at already.</param>
    public ImmutableArray<Engagement> In(
        IEnumerable<Engagement> booked, ImmutableArray<Engagement> asked, ImmutableArray<WorkOrderId> besides, DateTimeOffset now) =>
    [
        .. booked.Concat(Times(now)).Where(taken => !besides.Contains(taken.Order) && asked.Any(taken.Overlaps))
            .DistinctBy(taken => taken.Order).OrderBy(taken => taken.From).ThenBy(taken => taken.Order.Value, StringComparer.Ordinal),
    ];
}
