using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Customers;

/// <summary>A customer. Name, phone and address live elsewhere, where they can be erased.</summary>
[GenerateSerializer, Immutable]
public readonly record struct CustomerId(string Value) : IId<CustomerId>
{
    public static CustomerId Of(string value) => new(value);

    public override string ToString() => Value;
}
