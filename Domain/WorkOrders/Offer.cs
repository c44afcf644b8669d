using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.WorkOrders;

/// <summary>A proposal to one technician, for a limited time.</summary>
/// <param name="Number">1 for the order's first.</param>
/// <param name="ExpiresAt">First instant at which it can no longer be accepted, UTC.</param>
/// <param name="EndedAt">When it was answered, expired or was withdrawn.</param>
[GenerateSerializer, Immutable]
public sealed record Offer(int Number, TechnicianId Technician, DateTimeOffset ExpiresAt, OfferState State, DateTimeOffset? EndedAt = null);

public enum OfferState
{
    Pending,
    Accepted,
    Rejected,
    Expired,
    Withdrawn,
}
