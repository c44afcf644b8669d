using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Requests;

/// <summary>A service request: <c>SR-yymmdd-XXXXX</c>.</summary>
[GenerateSerializer, Immutable]
public readonly record struct RequestId(string Value) : IId<RequestId>
{
    public static RequestId Of(string value) => new(value);

    public override string ToString() => Value;
}
