using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;

namespace Dispatch.Domain.WorkOrders;

/// <summary>Something that happened to one offer.</summary>
/// <param name="Offer">Its number.</param>
public abstract record OfferEvent(int Offer, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <param name="ExpiresAt">First instant at which it can no longer be accepted, UTC.</param>
/// <param name="From">Planned begin on site, UTC; null when not planned.</param>
/// <param name="To">Planned end on site, UTC, exclusive.</param>
[JournalName("work-order.offered")]
public sealed record WorkOrderOffered(
    int Offer,
    TechnicianId Technician,
    DateTimeOffset ExpiresAt,
    Source Source,
    DateTimeOffset At,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null) : OfferEvent(Offer, Source, At)
{
    /// <summary>The trip that acceptance books, this order first; null when it goes alone.</summary>
    public ImmutableArray<TripStop>? Party { get; init; }
}

[JournalName("work-order.offer-accepted")]
public sealed record OfferAccepted(int Offer, Source Source, DateTimeOffset At) : OfferEvent(Offer, Source, At);

[JournalName("work-order.offer-rejected")]
public sealed record OfferRejected(int Offer, RejectReason Reason, string? Note, Source Source, DateTimeOffset At)
    : OfferEvent(Offer, Source, At);

[JournalName("work-order.offer-expired")]
public sealed record OfferExpired(int Offer, Source Source, DateTimeOffset At) : OfferEvent(Offer, Source, At);

/// <summary>Taken back by the dispatcher, or because the order went to somebody else.</summary>
[JournalName("work-order.offer-withdrawn")]
public sealed record OfferWithdrawn(int Offer, Source Source, DateTimeOffset At) : OfferEvent(Offer, Source, At)
{
    /// <summary>A code; null where nobody said.</summary>
    public string? Reason { get; init; }
}

/// <summary>How an offer got on on its way to the technician; each kind of news once.</summary>
[JournalName("work-order.offer-news")]
public sealed record OfferNewsHeard(int Offer, OfferNews News, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);
