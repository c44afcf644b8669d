using System.Collections.Immutable;
using Dispatch.Domain.Users;

namespace Dispatch.Live;

/// <summary>What one client wants to see. Clients with the same filter share what is encoded for it.</summary>
/// <param name="Topics">By name.</param>
/// <param name="Territory">The id of the station whose territory is wanted; null for all.</param>
/// <param name="Bounds">Where something on the map must be; null for anywhere.</param>
/// <param name="Technician">The id of the technician who is wanted, with what concerns them; null for all.</param>
public sealed record LiveFilter(ImmutableSortedSet<string> Topics, string? Territory = null, LiveBounds? Bounds = null, string? Technician = null)
{
    /// <summary>Whose things the client may see; what it wants is cut to them.</summary>
    public Reach Reach { get; init; } = Reach.Everywhere;

    public bool Equals(LiveFilter? other) =>
        other is not null && Territory == other.Territory && Technician == other.Technician && Reach.Equals(other.Reach) && Bounds == other.Bounds
        && (ReferenceEquals(Topics, other.Topics) || Topics.SequenceEqual(other.Topics));

    public override int GetHashCode() => HashCode.Combine(Territory, Technician, Bounds, Topics.Count);

    /// <param name="station">Null is in every territory.</param>
    public bool IncludesStation(string? station) =>
        (Territory is null || station is null || Territory == station) && (Technician is not null || Reach.IncludesStation(station));

    /// <param name="station">Null is in no territory.</param>
    public bool IncludesPlace(string? station, in MapPosition position) =>
        (Territory is null || Territory == station) && (Technician is not null || Reach.IncludesStation(station)) && (Bounds is null || Bounds.Contains(position));
}
