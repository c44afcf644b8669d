using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Customers;

/// <summary>A person whom one can reach at a customer's; unique within the customer.</summary>
[GenerateSerializer, Immutable]
public readonly record struct ContactId(string Value) : IId<ContactId>
{
    public static ContactId Of(string value) => new(value);

    public override string ToString() => Value;
}
