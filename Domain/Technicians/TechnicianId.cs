using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Technicians;

/// <summary>A technician. Names and phone numbers live elsewhere, where they can be erased.</summary>
[GenerateSerializer, Immutable]
public readonly record struct TechnicianId(string Value) : IId<TechnicianId>
{
    public static TechnicianId Of(string value) => new(value);

    public override string ToString() => Value;
}
