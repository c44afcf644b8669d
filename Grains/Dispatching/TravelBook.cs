using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Travel;
using Dispatch.Domain.Geography;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Grains.Dispatching;

/// <summary>Travel times of a territory, asked for once: each new place costs one row and one column. Estimates depend on the hour, so each hour begins a new book.</summary>
internal sealed class TravelBook(ITravelTimes travel)
{
    /// <summary>Places of positions that nobody is at any more pile up; beyond so many times the places needed the book begins anew.</summary>
    private const int Slack = 4;
    private readonly Dictionary<GeoPoint, int> known = [];
    private readonly SortedSet<string> providers = new(StringComparer.Ordinal);
    private int[][] seconds = [];
    private int hour = -1;

    /// <summary>Who told the times, for the record.</summary>
    public string Provider => string.Join('+', providers);

    /// <summary>The ways between places, which then have the numbers 0, 1, ... in the order given.</summary>
    /// <param name="local">Time of day in the territory.</param>
    public async Task<TravelTable> TableAsync(ImmutableArray<GeoPoint> places, TimeOnly local)
    {
        if (local.Hour != hour || known.Count > Slack * places.Length) Clear();
        hour = local.Hour;
        var missing = places.Where(place => !known.ContainsKey(place)).Distinct().ToImmutableArray();
        if (!missing.IsEmpty) await Add(missing, local);
        var numbers = places.Select(place => known[place]).ToArray();
        var table = new int[numbers.Length * numbers.Length];
        for (var from = 0; from < numbers.Length; from++)
        {
            var row = seconds[numbers[from]];
            for (var to = 0; to < numbers.Length; to++) table[(from * numbers.Length) + to] = row[numbers[to]];
        }

        return new TravelTable(numbers.Length, table);
    }

    private async Task Add(ImmutableArray<GeoPoint> missing, TimeOnly local)
    {
        ImmutableArray<GeoPoint> before = [.. known.OrderBy(place => place.Value).Select(place => place.Key)];
        var all = before.AddRange(missing);
        var outward = await travel.MatrixAsync(new(missing, all, local), CancellationToken.None);
        var inward = before.IsEmpty ? null : await travel.MatrixAsync(new(before, missing, local), CancellationToken.None);
        seconds =
        [
            .. before.Select((_, from) => (int[])[.. seconds[from], .. missing.Select((_, to) => Seconds(inward![from, to].Duration))]),
            .. missing.Select((_, from) => all.Select((_, to) => Seconds(outward[from, to].Duration)).ToArray()),
        ];
        foreach (var place in missing) known.Add(place, known.Count);
        providers.Add(outward[0, 0].Provider);
        if (inward is not null) providers.Add(inward[0, 0].Provider);
    }

    private void Clear()
    {
        known.Clear();
        providers.Clear();
        seconds = [];
    }

    private static int Seconds(TimeSpan duration) => (int)double.Ceiling(duration.TotalSeconds);
}
