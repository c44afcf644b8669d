using Dispatch.Domain.Stations;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Trips;

/// <summary>An order that somebody named to go along with another one.</summary>
/// <param name="Station">Whose it is; null when there is no such order.</param>
/// <param name="Kilometres">From the site of the other one, as the crow flies; null when one of the sites is not known, or the machine is
/// the same.</param>
[GenerateSerializer, Immutable]
public sealed record Companion(WorkOrderId Order, StationId? Station, double? Kilometres);
