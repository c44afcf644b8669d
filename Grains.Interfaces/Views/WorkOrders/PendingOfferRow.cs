namespace Dispatch.Grains.Interfaces.Views.WorkOrders;

/// <summary>A technician's answer to an offer is awaited. Key: technician and order.</summary>
/// <param name="ExpiresAt">First instant at which it can no longer be accepted, UTC.</param>
[GenerateSerializer, Immutable]
public sealed record PendingOfferRow(string Technician, string WorkOrder, DateTimeOffset ExpiresAt) : ViewRow;
