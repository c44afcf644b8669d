using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Travel;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Grains.Dispatching;

/// <summary>
/// The places of a territory by number, and the ways between them. Estimates are reckoned when they are needed and hold for an hour; roads
/// are asked for, the latest places first, and hold until the book begins anew.
/// </summary>
/// <param name="megabytes">For the ways; with more places than that none is kept and no road is asked for.</param>
/// <param name="placesAtOnce">Places that roads are asked for at a time.</param>
internal sealed class TravelBook(ITravelTimes travel, int megabytes, int placesAtOnce) : IPlaces
{
    /// <summary>
    /// Places of positions that nobody is at any more pile up; beyond so many times the places needed the book begins anew.
    /// </summary>
    private const int Slack = 2;
    private const int Least = 64;
    private readonly Dictionary<GeoPoint, int> numbers = [];
    private readonly SortedSet<string> providers = new(StringComparer.Ordinal);
    private readonly List<int> unasked = [];
    private readonly List<int> unanswered = [];
    private readonly int most = (int)Math.Sqrt(megabytes * 1024L * 1024 / sizeof(int));
    private GeoPoint[] points = new GeoPoint[Least];
    private int[] cells = [];
    private int stride;
    private TimeOnly local;

    /// <summary>Numbers of another edition are of other places.</summary>
    public long Edition { get; private set; }

    /// <summary>Who tells the times, for the record.</summary>
    public string Provider
    {
        get
        {
            string[] estimates = unasked.Count > 0 || providers.Count == 0 ? [TripEstimate.Provider] : [];
            return string.Join('+', providers.Union(estimates).Order(StringComparer.Ordinal));
        }
    }

    /// <summary>The ways as they are known now; what is added later does not change them.</summary>
    public Ways Ways => new(cells, stride, points, numbers.Count, travel, local);

    /// <summary>Has to be called before places are numbered for a new picture.</summary>
    /// <param name="time">Time of day in the territory.</param>
    /// <param name="needed">Places that are in use, about.</param>
    public void Open(TimeOnly time, int needed)
    {
        if (numbers.Count > Least + (Slack * needed)) Clear();
        if (time.Hour != local.Hour) Forget();
        local = time;
    }

    /// <summary>The number of a place, in this edition for good.</summary>
    public int Number(GeoPoint place)
    {
        if (numbers.TryGetValue(place, out var known)) return known;
        var number = numbers.Count;
        if (number == points.Length) Array.Resize(ref points, 2 * number);
        if (number >= stride) Widen(number + 1);
        points[number] = place;
        numbers.Add(place, number);
        unasked.Add(number);
        return number;
    }

    /// <summary>By road as estimated, between two places by number.</summary>
    public double Kilometres(int from, int to) => from == to ? 0 : travel.Estimate(points[from], points[to], local).Kilometres;

    /// <summary>Asks for the roads from and to places that nobody was asked for yet. Estimates need no asking.</summary>
    public async Task AskAsync(CancellationToken cancellation)
    {
        if (!travel.HasRoads || stride == 0 || unasked.Count == 0) return;
        var (count, some) = (numbers.Count, unasked.TakeLast(placesAtOnce).ToImmutableArray());
        ImmutableArray<GeoPoint> from = [.. some.Select(number => points[number])];
        ImmutableArray<GeoPoint> all = [.. points.AsSpan(0, count)];
        var outward = await travel.MatrixAsync(new(from, all, local), cancellation);
        var inward = await travel.MatrixAsync(new(all, from, local), cancellation);
        unasked.RemoveRange(unasked.Count - some.Length, some.Length);
        for (var i = 0; i < some.Length; i++)
        {
            var isAnswered = true;
            for (var other = 0; other < count; other++)
                isAnswered &= Keep(some[i], other, outward[i, other]) & Keep(other, some[i], inward[other, i]);
            if (!isAnswered) unanswered.Add(some[i]);
        }
    }

    /// <returns>False when the routing service did not answer.</returns>
    private bool Keep(int from, int to, Trip trip)
    {
        if (from == to) return true;
        providers.Add(trip.Provider);
        var isRoad = trip.Provider != TripEstimate.Provider;
        cells[(from * stride) + to] = Ways.Cell(trip.Duration, isRoad);
        return isRoad;
    }

    /// <summary>Estimates depend on the hour. What no road was known for is asked again.</summary>
    private void Forget()
    {
        cells = travel.HasRoads ? [.. cells.Select(cell => Ways.IsRoad(cell) ? cell : 0)] : new int[cells.Length];
        unasked.InsertRange(0, unanswered);
        unanswered.Clear();
    }

    private void Widen(int places)
    {
        var wider = places > most ? 0 : int.Min(most, int.Max(Least, 2 * stride));
        var before = stride;
        var larger = new int[wider * wider];
        for (var from = 0; wider > 0 && from < before; from++) cells.AsSpan(from * before, before).CopyTo(larger.AsSpan(from * wider));
        (cells, stride) = (larger, wider);
    }

    private void Clear()
    {
        Edition++;
        numbers.Clear();
        unasked.Clear();
        unanswered.Clear();
        providers.Clear();
        (points, cells, stride) = (new GeoPoint[Least], [], 0);
    }
}
