using System.Runtime.InteropServices;
using Dispatch.Domain.Geography;

namespace Dispatch.Routing;

/// <summary>
/// What the service said lately. Two generations: when the young one has half of what may be kept, it becomes the old one, and the old one
/// is dropped. Safe for use by several threads.
/// </summary>
internal sealed class RoadCache(int size, TimeSpan keep, TimeProvider time)
{
    private readonly Lock gate = new();
    private Dictionary<Pair, Entry> young = [];
    private Dictionary<Pair, Entry> old = [];

    /// <returns>Whether it is known; the road is null where there is none.</returns>
    public bool TryFind(GeoPoint from, GeoPoint to, out Road? road)
    {
        var pair = Pair.Of(from, to);
        lock (gate)
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrNullRef(young, pair);
            if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref entry))
                entry = ref CollectionsMarshal.GetValueRefOrNullRef(old, pair);
            var isKnown = !System.Runtime.CompilerServices.Unsafe.IsNullRef(ref entry) && time.GetUtcNow() < entry.Until;
            road = isKnown ? entry.Road : null;
            return isKnown;
        }
    }

    public void Put(GeoPoint from, GeoPoint to, Road? road)
    {
        lock (gate)
        {
            if (young.Count >= size / 2) (old, young) = (young, []);
            young[Pair.Of(from, to)] = new(road, time.GetUtcNow() + keep);
        }
    }

    private readonly record struct Entry(Road? Road, DateTimeOffset Until);

    /// <summary>Places in steps of 0.0001 degrees.</summary>
    private readonly record struct Pair(int FromLatitude, int FromLongitude, int ToLatitude, int ToLongitude)
    {
        private const double Steps = 10_000;

        public static Pair Of(GeoPoint from, GeoPoint to) =>
            new(Step(from.Latitude), Step(from.Longitude), Step(to.Latitude), Step(to.Longitude));

        private static int Step(double degrees) => (int)double.Round(degrees * Steps);
    }
}
