using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Live.WorkOrders;

/// <summary>A work order that is neither closed nor cancelled.</summary>
/// <param name="CustomerName">Null when not known or erased.</param>
internal sealed record LiveJob(WorkOrderRow Row, string? CustomerName);
