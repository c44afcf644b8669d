using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Dealers;

public abstract record DealerEvent;

/// <summary>The dealer's file was filled in or changed.</summary>
[JournalName("dealer.registered")]
[GenerateSerializer, Immutable]
public sealed record DealerRegistered(string Name, ImmutableSortedSet<string> Stations) : DealerEvent
{
    public bool Equals(DealerRegistered? other) => other is not null && Name == other.Name && Stations.SetEquals(other.Stations);

    public override int GetHashCode() => HashCode.Combine(Name, Stations.Count);
}

/// <param name="Name">Null before the dealer was registered.</param>
/// <param name="Stations">Ids of the stations that the dealer runs.</param>
public sealed record DealerState(string? Name, ImmutableSortedSet<string> Stations)
{
    public static DealerState Initial { get; } = new(null, []);

    public static DealerState Evolve(DealerState state, DealerEvent happened) => happened switch
    {
        DealerRegistered registered => state with { Name = registered.Name, Stations = registered.Stations },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a dealer."),
    };
}
