using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Dispatching;

/// <summary>The message by which an order tells its dispatcher that something about it changed which plans depend on; the row tells what.</summary>
[JournalName("dispatch.order-changed")]
[GenerateSerializer, Immutable]
public sealed record OrderChanged(WorkOrderId Order);

/// <summary>The message by which a technician tells their dispatcher that their shift, skills or station changed.</summary>
[JournalName("dispatch.crew-changed")]
[GenerateSerializer, Immutable]
public sealed record CrewChanged(string Technician);
