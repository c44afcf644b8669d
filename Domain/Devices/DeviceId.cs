using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Devices;

/// <summary>A tracker: the identifier that a phone's tracking app sends.</summary>
[GenerateSerializer, Immutable]
public readonly record struct DeviceId(string Value) : IId<DeviceId>
{
    public static DeviceId Of(string value) => new(value);

    public override string ToString() => Value;
}
