using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Phones;

/// <summary>A browser on a phone that asked to be woken; where it is reached is kept elsewhere, where it can be erased.</summary>
[GenerateSerializer, Immutable]
public readonly record struct PhoneId(string Value) : IId<PhoneId>
{
    public static PhoneId Of(string value) => new(value);

    public override string ToString() => Value;
}
