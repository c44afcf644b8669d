using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Stations;

/// <summary>A service station: a branch of the maker or a dealer's.</summary>
[GenerateSerializer, Immutable]
public readonly record struct StationId(string Value) : IId<StationId>
{
    public static StationId Of(string value) => new(value);

    public override string ToString() => Value;
}
