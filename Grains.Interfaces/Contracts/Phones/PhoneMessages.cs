using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Contracts.Phones;

/// <summary>The message by which a work order tells a technician's phones of an offer.</summary>
/// <param name="Machine">Serial number.</param>
/// <param name="At">When it was made, UTC.</param>
[JournalName("phones.offer-made")]
[GenerateSerializer, Immutable]
public sealed record OfferMade(WorkOrderId Order, int Offer, DateTimeOffset ExpiresAt, string Machine, string Work, DateTimeOffset At);

/// <summary>The message by which they tell the order what became of it.</summary>
[JournalName("work-order.offer-sent")]
[GenerateSerializer, Immutable]
public sealed record OfferWasSent(int Offer, bool Reached, DateTimeOffset At);
