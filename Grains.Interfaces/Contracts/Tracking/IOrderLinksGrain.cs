using System.Collections.Immutable;
using Dispatch.Domain.Tracking;
using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Grains.Interfaces.Contracts.Tracking;

/// <summary>The links of one work order; the key is its id. Links are named by the key of their own grain.</summary>
[Inbox("order-links")]
public interface IOrderLinksGrain : IInbox
{
    /// <summary>Refused: <c>too_many_links</c>.</summary>
    /// <param name="most">Links that may show the order at the same time.</param>
    Task<Outcome> Give(string link, DateTimeOffset expiresAt, int most, Caller caller);

    /// <summary>From now on the link shows nothing. Refused: <c>unknown_link</c>.</summary>
    Task<Outcome> Revoke(string link, Caller caller);

    /// <summary>The oldest first.</summary>
    Task<ImmutableArray<GivenLink>> All();

    Task<bool> IsRevoked(string link);
}
