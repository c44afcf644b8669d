using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Decisions;

/// <summary>The territory cannot meet a clock by itself and asks its neighbours.</summary>
/// <param name="Until">First instant at which no answer is awaited any more, UTC.</param>
/// <param name="OffersBefore">How many offers the order had had.</param>
[JournalName("dispatch.help-asked")]
public sealed record HelpAsked(
    WorkOrderId Order, int Attempt, ImmutableArray<StationId> Neighbours, JobQuestion Question, DateTimeOffset Until, int OffersBefore,
    DateTimeOffset At)
    : DispatchEvent(Order, At);

/// <summary>A neighbour has answered.</summary>
/// <param name="Bid">Null when it cannot help.</param>
[JournalName("dispatch.bid-received")]
public sealed record BidReceived(WorkOrderId Order, int Attempt, StationId Neighbour, Bid? Bid, DateTimeOffset At)
    : DispatchEvent(Order, At);

/// <summary>A neighbour's technician is to have the order; the other neighbours are released.</summary>
/// <param name="Released">The neighbours whose bids were not taken.</param>
/// <param name="ExpiresAt">First instant at which the neighbour's offer can no longer be accepted, UTC.</param>
[JournalName("dispatch.bid-taken")]
public sealed record BidTaken(
    WorkOrderId Order,
    int Attempt,
    Bid Bid,
    ImmutableArray<StationId> Released,
    DateTimeOffset ExpiresAt,
    int OffersBefore,
    Explanation Explanation,
    DateTimeOffset At) : DispatchEvent(Order, At);

/// <summary>This territory has answered a neighbour. A bid holds the technician until it is taken, released or over.</summary>
/// <param name="Bid">Null when it cannot help.</param>
/// <param name="Until">First instant at which the bid no longer holds, UTC.</param>
[JournalName("dispatch.help-answered")]
public sealed record HelpAnswered(
    WorkOrderId Order, int Attempt, StationId Asker, JobQuestion Question, Bid? Bid, DateTimeOffset Until, Explanation Explanation,
    DateTimeOffset At)
    : DispatchEvent(Order, At);

[JournalName("dispatch.bid-released")]
public sealed record BidReleased(WorkOrderId Order, int Attempt, DateTimeOffset At) : DispatchEvent(Order, At);

/// <summary>Who of a neighbouring territory could do a job.</summary>
/// <param name="From">Begin on site, UTC.</param>
/// <param name="To">End on site, UTC, exclusive.</param>
[GenerateSerializer, Immutable]
public sealed record Bid(StationId Station, TechnicianId Technician, DateTimeOffset From, DateTimeOffset To);
