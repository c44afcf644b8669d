using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;

namespace Dispatch.Domain.WorkOrders;

/// <summary>Something that happened to a work order. Its leaves stand beside their concepts.</summary>
public abstract record WorkOrderEvent(Source Source, DateTimeOffset At) : TimedEvent(At);
