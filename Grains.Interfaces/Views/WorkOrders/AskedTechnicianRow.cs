namespace Dispatch.Grains.Interfaces.Views.WorkOrders;

/// <summary>
/// A technician was offered an order, whatever came of it: who answers an offer that another has taken is told so. Key: order and technician.
/// </summary>
[GenerateSerializer, Immutable]
public sealed record AskedTechnicianRow(string WorkOrder, string Technician) : ViewRow;
