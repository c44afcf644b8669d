using Dispatch.Domain.Maintenance;

namespace Dispatch.Grains.Interfaces.Views.WorkOrders;

/// <summary>What the service of an order consists of; apart from the order, whose lists do not show it. Key: order.</summary>
[GenerateSerializer, Immutable]
public sealed record ServiceWorkRow(string WorkOrder, ServiceWork Work) : ViewRow;
