using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Machines;

/// <summary>The maker's serial number of a machine: its identity.</summary>
[GenerateSerializer, Immutable]
public readonly record struct SerialNumber(string Value) : IId<SerialNumber>
{
    public static SerialNumber Of(string value) => new(value);

    public override string ToString() => Value;
}
