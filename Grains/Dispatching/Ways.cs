using System.Runtime.CompilerServices;
using Dispatch.Domain.Dispatching.Travel;
using Dispatch.Domain.Geography;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Grains.Dispatching;

/// <summary>
/// The ways of a book as of one hour, by the numbers of its places. A way that nobody has needed yet is estimated and kept; several threads
/// may do so at once, as all find the same.
/// </summary>
internal readonly struct Ways : ITravel
{
    private readonly int[] cells;
    private readonly int stride;
    private readonly GeoPoint[] points;
    private readonly ITravelTimes travel;
    private readonly TimeOnly local;

    /// <param name="cells">See <see cref="Cell"/>, row by row; 0 where nobody knows, empty when nothing is kept.</param>
    /// <param name="stride">Cells in a row; 0 when nothing is kept.</param>
    /// <param name="local">Time of day for estimates.</param>
    public Ways(int[] cells, int stride, GeoPoint[] points, int places, ITravelTimes travel, TimeOnly local) =>
        (this.cells, this.stride, this.points, Places, this.travel, this.local) = (cells, stride, points, places, travel, local);

    public int Places { get; }

    /// <summary>How a way is kept: never 0, its lowest bit tells a road from an estimate.</summary>
    public static int Cell(TimeSpan duration, bool isRoad) => (((int)double.Ceiling(duration.TotalSeconds) + 1) << 1) | (isRoad ? 1 : 0);

    public static bool IsRoad(int cell) => (cell & 1) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Seconds(int from, int to)
    {
        var at = (from * stride) + to;
        var cell = at < cells.Length ? cells[at] : 0;
        return ((cell == 0 ? Estimate(from, to) : cell) >> 1) - 1;
    }

    public int SecondsInto(int to, int from) => Seconds(from, to);

    public (double X, double Y) PositionOf(int place) => (double.NaN, double.NaN);

    public int AtLeast(double distance) => 0;

    private int Estimate(int from, int to)
    {
        var cell = Cell(travel.Estimate(points[from], points[to], local).Duration, isRoad: false);
        if (stride > 0) cells[(from * stride) + to] = cell;
        return cell;
    }
}
