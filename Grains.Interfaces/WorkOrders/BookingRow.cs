using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Grains.Interfaces.WorkOrders;

/// <summary>A technician's time for an order, present or past. Key: order and the booking's number.</summary>
[GenerateSerializer, Immutable]
public sealed record BookingRow(string WorkOrder, Booking Booking) : ViewRow;
