using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;
using static Dispatch.Domain.WorkOrders.WorkOrderStatus;

namespace Dispatch.Domain.WorkOrders;

/// <summary>Offers: the first valid acceptance wins, all others get a clear refusal.</summary>
internal static class OfferDecider
{
    private const string KeyPrefix = "offer:";

    public static ClockDeadline Deadline(Offer offer) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}{offer.Number}"), offer.ExpiresAt);

    public static Rejection? Make(OrderStory story, OfferWorkOrder command)
    {
        var order = story.State;
        var last = order.OfferTo(command.Technician);
        if (last is { State: OfferState.Pending } pending)
            return pending.ExpiresAt == command.ExpiresAt
                ? null
                : new("already_offered", $"{command.Technician} has an offer until {pending.ExpiresAt:u}: withdraw it first.");
        if (Refuse.Unless(order, Open, Offered) is { } refused) return refused;
        if (BookingDecider.Wrong(story, command.From, command.To, command) is { } wrong) return wrong;
        if (AlongObjections.Wrong(command) is { } alone) return alone;
        if (Objections.Unless(command.Confirm, [.. AlongObjections.To(order, command, story.Rules)]) is { } objection) return objection;
        if (command.ExpiresAt <= command.Now) return new("expiry_passed", "The offer would have expired already.");
        if (Foresight.Problem(command.ExpiresAt, command.Now, TimeSpan.Zero, story.Rules.LongestAhead, "expiry_passed",
            "The end of the offer") is { } untimely)
            return untimely;
        if (last is { State: OfferState.Rejected, EndedAt: { } rejectedAt } && !command.Override
            && command.At < rejectedAt + story.Rules.RejectionHolds)
            return new("rejected_recently",
                $"{command.Technician} rejected this order at {rejectedAt:u}: choose somebody else, or override.");
        story.Add(new WorkOrderOffered(
            order.Offers.Length + 1, command.Technician, command.ExpiresAt, command.Source, command.At, command.From, command.To)
        {
            Party = command.Party is [_, _, ..] ? command.Party : null,
        });
        return null;
    }

    public static Rejection? Withdraw(OrderStory story, WithdrawOffer command)
    {
        if (Find(story.State, command.Offer) is not { } offer) return new("unknown_offer", $"The order has no offer {command.Offer}.");
        if (offer.State == OfferState.Withdrawn) return null;
        if (offer.State != OfferState.Pending) return Ended(story.State, offer);
        story.Add(new OfferWithdrawn(offer.Number, command.Source, command.At));
        return null;
    }

    public static Rejection? Accept(OrderStory story, AcceptOffer command)
    {
        var order = story.State;
        if (order.OfferTo(command.Technician) is not { } offer) return NotOffered(command.Technician.Value);
        if (offer.State == OfferState.Accepted && order.Booking?.Technician == command.Technician) return null;
        if (offer.State != OfferState.Pending) return Ended(order, offer);
        if (command.Now >= offer.ExpiresAt) return Ended(order, offer with { State = OfferState.Expired });
        if (Objections.Left(command.Candidate) is { } left) return left;
        // What the engine offers it has planned around their work; what a desk offers may have met other work since.
        ImmutableArray<Rejection> against =
            offer.IsByHand && command.Candidate is { } candidate ? [.. Objections.Overlapping(command.Technician, candidate.Overlaps)] : [];
        if (Objections.Unless(command.Confirm, against) is { } objection) return objection;
        story.Add(new OfferAccepted(offer.Number, command.Source, command.At));
        story.WithdrawOffers(Source.System, command.At);
        story.Book(command.Technician, offer.From, offer.To, command.Source, command.At, TripDecider.Of(order, offer.Party, command.Party));
        if (!against.IsEmpty)
            story.Add(new AssignmentConfirmed(command.Technician, [Objections.Overlaps], command.Confirm!, command.Source, command.At));
        return null;
    }

    public static Rejection? Reject(OrderStory story, RejectOffer command)
    {
        if (story.State.OfferTo(command.Technician) is not { } offer) return NotOffered(command.Technician.Value);
        if (offer.State == OfferState.Rejected) return null;
        if (offer.State != OfferState.Pending) return Ended(story.State, offer);
        story.Add(new OfferRejected(offer.Number, command.Reason, command.Note, command.Source, command.At));
        return null;
    }

    /// <summary>News of an offer that has ended is still worth knowing.</summary>
    public static Rejection? Hear(OrderStory story, HearOfOffer command)
    {
        if (Find(story.State, command.Offer) is not { } offer) return new("unknown_offer", $"The order has no offer {command.Offer}.");
        if (offer.HeardAt(command.News) is null) story.Add(new OfferNewsHeard(offer.Number, command.News, command.Source, command.At));
        return null;
    }

    /// <returns>False when the key is not one of an offer.</returns>
    public static bool Reach(OrderStory story, ReachDeadline command)
    {
        if (!command.Key.StartsWith(KeyPrefix, StringComparison.Ordinal)) return false;
        if (!int.TryParse(command.Key.AsSpan(KeyPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        if (Find(story.State, number) is { State: OfferState.Pending } offer && ClockDeadline.HasCome(offer.ExpiresAt, command.Now))
            story.Add(new OfferExpired(offer.Number, command.Source, offer.ExpiresAt));
        return true;
    }

    private static Offer? Find(WorkOrderState order, int number) =>
        number >= 1 && number <= order.Offers.Length ? order.Offers[number - 1] : null;

    private static Rejection NotOffered(string technician) => new("not_offered", $"The order was not offered to {technician}.");

    private static Rejection Ended(WorkOrderState order, Offer offer) => offer.State switch
    {
        OfferState.Rejected => new("offer_rejected", $"{offer.Technician} has rejected the offer."),
        OfferState.Accepted => new("offer_accepted", $"{offer.Technician} has accepted the offer."),
        _ when order.Booking is { } booking && booking.Technician != offer.Technician =>
            new("already_taken", $"The order went to {booking.Technician}."),
        OfferState.Expired => new("offer_expired", $"The offer to {offer.Technician} ended at {offer.ExpiresAt:u}."),
        _ => new("offer_withdrawn", $"The offer to {offer.Technician} was withdrawn."),
    };
}
