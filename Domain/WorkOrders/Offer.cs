using System.Collections.Immutable;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;

namespace Dispatch.Domain.WorkOrders;

/// <summary>A proposal to one technician, for a limited time.</summary>
/// <param name="Number">1 for the order's first.</param>
/// <param name="ExpiresAt">First instant at which it can no longer be accepted, UTC.</param>
/// <param name="EndedAt">When it was answered, expired or was withdrawn.</param>
/// <param name="From">Planned begin on site, UTC, that acceptance books; null when not planned.</param>
/// <param name="To">Planned end on site, UTC, exclusive.</param>
[GenerateSerializer, Immutable]
public sealed record Offer(
    int Number,
    TechnicianId Technician,
    DateTimeOffset ExpiresAt,
    OfferState State,
    DateTimeOffset? EndedAt = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null)
{
    /// <summary>When a push service took the message for one of the technician's phones.</summary>
    [Id(0)] public DateTimeOffset? PushedAt { get; init; }

    /// <summary>When nobody could be reached by push.</summary>
    [Id(1)] public DateTimeOffset? NotReachedAt { get; init; }

    /// <summary>When one of the phones had it, by the phone's clock.</summary>
    [Id(2)] public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>When it was on the screen, by the phone's clock.</summary>
    [Id(3)] public DateTimeOffset? SeenAt { get; init; }

    /// <summary>The trip that acceptance books, this order first; empty when it goes alone.</summary>
    [Id(4)] public ImmutableArray<TripStop> Party { get; init; } = [];

    /// <summary>Why it was withdrawn, as a code; null where nobody said.</summary>
    [Id(5)] public string? Reason { get; init; }

    /// <summary>Whether people made it, and not the engine.</summary>
    [Id(6)] public bool IsByHand { get; init; }

    /// <summary>When it was made; null for those of before this was kept.</summary>
    [Id(7)] public DateTimeOffset? MadeAt { get; init; }

    public DateTimeOffset? HeardAt(OfferNews news) => news switch
    {
        OfferNews.Pushed => PushedAt,
        OfferNews.NotReached => NotReachedAt,
        OfferNews.Delivered => DeliveredAt,
        OfferNews.Seen => SeenAt,
        _ => throw new ArgumentOutOfRangeException(nameof(news), news, "Not news of an offer."),
    };

    public Offer With(OfferNews news, DateTimeOffset at) => news switch
    {
        OfferNews.Pushed => this with { PushedAt = at },
        OfferNews.NotReached => this with { NotReachedAt = at },
        OfferNews.Delivered => this with { DeliveredAt = at },
        OfferNews.Seen => this with { SeenAt = at },
        _ => throw new ArgumentOutOfRangeException(nameof(news), news, "Not news of an offer."),
    };
}

public enum OfferState
{
    Pending,
    Accepted,
    Rejected,
    Expired,
    Withdrawn,
}
