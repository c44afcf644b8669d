using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Phones;

/// <summary>Something that happened to the phones of one technician.</summary>
public abstract record PhoneEvent;

[JournalName("phones.subscribed")]
[GenerateSerializer, Immutable]
public sealed record PhoneSubscribed(PhoneId Phone) : PhoneEvent;

/// <summary>The technician turned it off, or its push service knows it no more.</summary>
[JournalName("phones.unsubscribed")]
[GenerateSerializer, Immutable]
public sealed record PhoneUnsubscribed(PhoneId Phone) : PhoneEvent;

/// <summary>A push service took a message for this phone for the first time: somebody can be woken there.</summary>
[JournalName("phones.proved")]
[GenerateSerializer, Immutable]
public sealed record PhoneProved(PhoneId Phone) : PhoneEvent;

/// <summary>An offer was sent to the technician's phones.</summary>
/// <param name="Reached">A push service took the message for at least one of them.</param>
/// <param name="At">UTC.</param>
[JournalName("phones.offer-pushed")]
[GenerateSerializer, Immutable]
public sealed record OfferSent(WorkOrderId Order, int Offer, bool Reached, DateTimeOffset At) : PhoneEvent;
