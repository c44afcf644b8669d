using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.WorkOrders;

/// <summary>A work order: <c>WO-yymmdd-XXXXX</c>, or <c>{serial}.{line}.{occurrence}</c> for one that a machine's plan opened.</summary>
[GenerateSerializer, Immutable]
public readonly record struct WorkOrderId(string Value) : IId<WorkOrderId>
{
    public static WorkOrderId Of(string value) => new(value);

    public override string ToString() => Value;
}
