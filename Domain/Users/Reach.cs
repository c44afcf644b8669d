using System.Collections.Immutable;

namespace Dispatch.Domain.Users;

/// <summary>Whose things somebody may see and touch: an object belongs to stations and to technicians, and one of each suffices.</summary>
/// <param name="Stations">Ids; null for all.</param>
/// <param name="Technician">The id of the only technician whose things are meant; null for all.</param>
/// <param name="WithStrays">Whether things of no station are theirs too, such as machines that nobody has confirmed.</param>
[GenerateSerializer, Immutable]
public sealed record Reach(ImmutableHashSet<string>? Stations, string? Technician = null, bool WithStrays = true)
{
    public static Reach Everywhere { get; } = new((ImmutableHashSet<string>?)null);

    public static Reach Nowhere { get; } = new([], null, false);

    public bool IsEverywhere => Stations is null && Technician is null;

    /// <summary>Of a territory's thing.</summary>
    /// <param name="station">Null for a thing of no station.</param>
    public bool IncludesStation(string? station) =>
        Technician is null && (Stations is null || (station is null ? WithStrays : Stations.Contains(station)));

    /// <param name="stations">That it belongs to; none for a stray.</param>
    /// <param name="technicians">Who have to do with it.</param>
    public bool Includes(IReadOnlyCollection<string> stations, IReadOnlyCollection<string> technicians)
    {
        if (Technician is { } own) return technicians.Contains(own);
        return Stations is null || (stations.Count == 0 ? WithStrays : stations.Any(Stations.Contains));
    }

    public bool Equals(Reach? other) =>
        other is not null && Technician == other.Technician && WithStrays == other.WithStrays
        && (ReferenceEquals(Stations, other.Stations)
            || (Stations is not null && other.Stations is not null && Stations.SetEquals(other.Stations)));

    public override int GetHashCode() => HashCode.Combine(Technician, WithStrays, Stations?.Count);
}
