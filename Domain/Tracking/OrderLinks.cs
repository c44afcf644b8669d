using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Tracking;

/// <summary>The links by which customers follow one order.</summary>
/// <param name="Given">The oldest first; of those that have ended the last ones only.</param>
public sealed record OrderLinksState(ImmutableArray<GivenLink> Given)
{
    /// <summary>So many are remembered, ended ones included.</summary>
    private const int Remembered = 200;

    public static OrderLinksState Initial { get; } = new([]);

    public static OrderLinksState Evolve(OrderLinksState state, OrderLinksEvent happened) => happened switch
    {
        LinkGiven given => new([.. state.Given.Append(new(given.Link, given.At, given.ExpiresAt, null)).TakeLast(Remembered)]),
        LinkRevoked revoked => new(
            [.. state.Given.Select(link => link.Link == revoked.Link ? link with { RevokedAt = revoked.At } : link)]),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of an order's links."),
    };

    public bool IsRevoked(string link) => Given.Any(one => one.Link == link && one.RevokedAt is not null);
}

/// <param name="Link">The key under which it is kept; nobody can make a token of it.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="ExpiresAt">First instant at which it shows nothing any more, UTC.</param>
/// <param name="RevokedAt">UTC; null while nobody took it back.</param>
[GenerateSerializer, Immutable]
public sealed record GivenLink(string Link, DateTimeOffset At, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt)
{
    public bool ShowsAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}

/// <summary>Decisions about an order's links. Given again, a command yields nothing.</summary>
public static class OrderLinksDecider
{
    /// <param name="most">Links that may show the order at the same time.</param>
    public static Decision<OrderLinksEvent> Give(
        OrderLinksState state, string link, DateTimeOffset expiresAt, int most, DateTimeOffset now)
    {
        if (state.Given.Any(one => one.Link == link)) return Decision<OrderLinksEvent>.Nothing;
        return state.Given.Count(one => one.ShowsAt(now)) >= most
            ? new Rejection("too_many_links", $"The order has {most} links that show it: revoke one first, or send one of them again.")
            : new LinkGiven(link, expiresAt, now);
    }

    public static Decision<OrderLinksEvent> Revoke(OrderLinksState state, string link, DateTimeOffset now) =>
        state.Given.FirstOrDefault(one => one.Link == link) switch
        {
            null => new Rejection("unknown_link", "The order has no such link."),
            { RevokedAt: not null } => Decision<OrderLinksEvent>.Nothing,
            _ => new LinkRevoked(link, now),
        };
}

public abstract record OrderLinksEvent;

/// <param name="Link">SHA-256 of the token, in hexadecimal digits.</param>
[JournalName("tracking.link-given")]
[GenerateSerializer, Immutable]
public sealed record LinkGiven(string Link, DateTimeOffset ExpiresAt, DateTimeOffset At) : OrderLinksEvent;

[JournalName("tracking.link-revoked")]
[GenerateSerializer, Immutable]
public sealed record LinkRevoked(string Link, DateTimeOffset At) : OrderLinksEvent;
