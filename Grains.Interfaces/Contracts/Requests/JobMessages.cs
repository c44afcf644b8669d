using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Contracts.Requests;

/// <summary>The message by which an order tells its request that it is done or cancelled.</summary>
[JournalName("request.job-is-over")]
[GenerateSerializer, Immutable]
public sealed record JobIsOver(WorkOrderId WorkOrder, bool Solved, DateTimeOffset At);

/// <summary>The message by which an order tells its request that another one continues it.</summary>
[JournalName("request.job-goes-on")]
[GenerateSerializer, Immutable]
public sealed record JobGoesOn(WorkOrderId WorkOrder, WorkOrderId By, DateTimeOffset At);
