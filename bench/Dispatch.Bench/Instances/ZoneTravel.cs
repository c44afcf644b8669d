using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench.Instances;

/// <summary>A table between the zones of a grid, as a routing service would fill it; within a zone a straight line.</summary>
internal readonly struct ZoneTravel(int[] zones, int[] table, int count, EuclideanTravel centres, EuclideanTravel within) : ITravel
{
    public int Places => zones.Length;

    /// <param name="side">Metres of the whole square.</param>
    /// <param name="across">Zones in a row.</param>
    public static ZoneTravel Over(float[] x, float[] y, float side, int across)
    {
        var zones = x.Select((at, p) => (Band(at, side, across) * across) + Band(y[p], side, across)).ToArray();
        var (cx, cy) = (new float[across * across], new float[across * across]);
        for (var z = 0; z < cx.Length; z++) (cx[z], cy[z]) = ((z / across + 0.5f) * side / across, (z % across + 0.5f) * side / across);
        var between = new EuclideanTravel(cx, cy, 60, 0.07f);
        var table = new int[cx.Length * cx.Length];
        for (var from = 0; from < cx.Length; from++)
            for (var to = 0; to < cx.Length; to++) table[(from * cx.Length) + to] = between.Seconds(from, to);
        return new ZoneTravel(zones, table, cx.Length, between, new EuclideanTravel(x, y, 60, 0.065f));
    }

    public int Seconds(int from, int to) => zones[from] == zones[to] ? within.Seconds(from, to) : table[(zones[from] * count) + zones[to]];

    public int SecondsInto(int to, int from) => Seconds(from, to);

    public (double X, double Y) PositionOf(int place) => centres.PositionOf(zones[place]);

    public int AtLeast(double distance) => centres.AtLeast(distance);

    private static int Band(float at, float side, int across) => int.Clamp((int)(at / side * across), 0, across - 1);
}
