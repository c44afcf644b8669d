using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Grains.Interfaces.Contracts.Tracking;

/// <summary>A customer's link. The key is the SHA-256 of its token in hexadecimal: who reads the database cannot make links of it.</summary>
[Inbox("tracking-link")]
public interface ITrackingLinkGrain : IInbox
{
    /// <param name="expiresAt">UTC.</param>
    Task<Outcome> Make(WorkOrderId order, DateTimeOffset expiresAt, Caller caller);

    /// <summary>The order that it shows now; null when there is no such link, it has expired or was revoked.</summary>
    Task<WorkOrderId?> Find();
}
