using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dispatch.Domain.Machines;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Trips;

/// <summary>Orders that one technician does on one way (R-TRIP-1), as each of their bookings keeps it.</summary>
/// <param name="Stops">In order of work. The first is the leading order's: its offer decides, and it pays the travel.</param>
[GenerateSerializer, Immutable]
public sealed record Trip(TripId Id, ImmutableArray<TripStop> Stops)
{
    [JsonIgnore]
    public WorkOrderId Leader => Stops[0].Order;

    [JsonIgnore]
    public SerialNumber Machine => Stops[0].Machine;

    public bool Has(WorkOrderId order) => Stops.Any(stop => stop.Order == order);

    /// <summary>The others that are done at one machine.</summary>
    public IEnumerable<TripStop> Beside(WorkOrderId order, SerialNumber machine) =>
        Stops.Where(stop => stop.Machine == machine && stop.Order != order);

    /// <summary>From the begin of the leading order's work to the begin of another one's.</summary>
    public TimeSpan Until(WorkOrderId order)
    {
        var time = TimeSpan.Zero;
        foreach (var stop in Stops)
        {
            if (stop.Order != Leader) time += stop.Way;
            if (stop.Order == order) return time;
            time += stop.Lasts;
        }

        throw new ArgumentException($"{order} is not in {Id}.", nameof(order));
    }

    /// <summary>The trip with more stops behind; those that it has stay as they are.</summary>
    public Trip With(ImmutableArray<TripStop> more) => this with { Stops = [.. Stops, .. more.Where(stop => !Has(stop.Order))] };

    public Trip Without(WorkOrderId order) => this with { Stops = Stops.RemoveAll(stop => stop.Order == order) };

    public bool Equals(Trip? other) => other is not null && Id == other.Id && Stops.SequenceEqual(other.Stops);

    public override int GetHashCode() => HashCode.Combine(Id, Stops.Length);
}

/// <summary>One order of a trip.</summary>
/// <param name="Lasts">Expected time of the work.</param>
/// <param name="Way">Travel from the stop before; zero at the same machine, and for the leading order, whose way is that of the
/// trip.</param>
[GenerateSerializer, Immutable]
public sealed record TripStop(WorkOrderId Order, SerialNumber Machine, TimeSpan Lasts, TimeSpan Way)
{
    /// <summary>Way and work.</summary>
    [JsonIgnore]
    public TimeSpan Takes => Way + Lasts;
}

/// <summary>An order that was to go along and does not.</summary>
/// <param name="Reason">A code: <c>already_taken</c>, <c>customer_not_contacted</c>, <c>materials_not_ready</c>, <c>skill_missing</c>,
/// <c>order_</c> with its state, ...</param>
/// <param name="At">UTC.</param>
[GenerateSerializer, Immutable]
public sealed record LostStop(WorkOrderId Order, string Reason, DateTimeOffset At);
