using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dispatch.Domain.Geography;

namespace Dispatch.Routing;

/// <summary>Places at which the service has no road: who asks with one is refused whole, so they are left out for a time.</summary>
internal sealed class OffRoad(TimeSpan keep, int most, TimeProvider time)
{
    private readonly ConcurrentDictionary<GeoPoint, DateTimeOffset> until = [];

    public bool Has(GeoPoint place) => until.TryGetValue(place, out var end) && time.GetUtcNow() < end;

    public void Add(GeoPoint place)
    {
        if (until.Count >= most) until.Clear();
        until[place] = time.GetUtcNow() + keep;
    }

    /// <summary>Those places of a refused call at which the service has no road, found by halves.</summary>
    /// <param name="isTaken">Whether the service takes a call with these places.</param>
    public static async Task<ImmutableArray<GeoPoint>> FindAsync(
        ImmutableArray<GeoPoint> places, Func<ImmutableArray<GeoPoint>, Task<bool>> isTaken)
    {
        if (places.IsEmpty || await isTaken(places)) return [];
        if (places.Length == 1) return places;
        var half = places.Length / 2;
        return [.. await FindAsync(places[..half], isTaken), .. await FindAsync(places[half..], isTaken)];
    }
}
