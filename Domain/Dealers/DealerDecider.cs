using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Dealers;

/// <summary>A dealer is who runs stations on the maker's behalf (R-ROUTE-1).</summary>
public static class DealerDecider
{
    public static Decision<DealerEvent> Register(DealerState state, string name, ImmutableSortedSet<string> stations) =>
        state.Name == name && state.Stations.SetEquals(stations) ? Decision<DealerEvent>.Nothing : new DealerRegistered(name, stations);
}
