using System.Numerics;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>
/// Finds the best place for one job over all technicians without looking at most of them: a box around each free suffix, its longest leg
/// and the moment it begins give a price that no place in it can undercut.
/// </summary>
internal sealed class Reach<TTravel>
    where TTravel : struct, ITravel
{
    private readonly TTravel travel;
    private readonly Schedule<TTravel> schedule;
    private readonly Box[] boxes;
    private readonly long[] bounds;

    public Reach(Terms terms, TTravel travel, Schedule<TTravel> schedule)
    {
        (this.travel, this.schedule) = (travel, schedule);
        boxes = new Box[terms.Technicians.Length];
        bounds = new long[terms.Technicians.Length];
        for (var t = 0; t < boxes.Length; t++) Refresh(t);
    }

    /// <summary>Has to be called when a route has changed.</summary>
    public void Refresh(int technician)
    {
        var (from, end) = (schedule.FirstFree(technician), schedule.EndOf(technician));
        var box = new Box
        {
            West = double.PositiveInfinity,
            South = double.PositiveInfinity,
            East = double.NegativeInfinity,
            North = double.NegativeInfinity,
            Ready = schedule.Slots[from].Depart,
            End = schedule.Slots[end].Hard,
            IsOpen = schedule.Slots[end].Place < 0,
        };
        for (var s = from; s <= end; s++)
        {
            ref readonly var slot = ref schedule.Slots[s];
            if (s > from) box.LongestLeg = int.Max(box.LongestLeg, slot.Leg);
            if (slot.Place < 0) continue;
            var (x, y) = travel.PositionOf(slot.Place);
            (box.West, box.East) = (double.Min(box.West, x), double.Max(box.East, x));
            (box.South, box.North) = (double.Min(box.South, y), double.Max(box.North, y));
        }

        boxes[technician] = box;
    }

    /// <param name="row">Who may do the job.</param>
    public Best Find(in JobTerms job, ReadOnlySpan<ulong> row)
    {
        var (x, y) = travel.PositionOf(job.Place);
        var (nearest, least) = (-1, long.MaxValue);
        for (var w = 0; w < row.Length; w++)
        {
            for (var left = row[w]; left != 0; left &= left - 1)
            {
                var t = (w << 6) + BitOperations.TrailingZeroCount(left);
                var bound = bounds[t] = Bound(boxes[t], job, x, y) is var least0 && least0 < long.MaxValue
                    ? least0 - schedule.Gain[t]
                    : long.MaxValue;
                if (bound < least) (nearest, least) = (t, bound);
            }
        }

        var best = Best.None;
        if (nearest < 0) return best;
        Try(job, nearest, ref best);
        for (var w = 0; w < row.Length; w++)
        {
            for (var left = row[w]; left != 0; left &= left - 1)
            {
                var t = (w << 6) + BitOperations.TrailingZeroCount(left);
                if (bounds[t] < best.Cost && t != nearest) Try(job, t, ref best);
            }
        }

        return best;
    }

    private void Try(in JobTerms job, int technician, ref Best best)
    {
        var entry = schedule.EntryCost(technician, job);
        if (entry < long.MaxValue) schedule.TryAll(job, technician, entry, ref best);
    }

    /// <summary>
    /// Between two stops a job costs two ways less the leg it replaces, at an open end one way; and nobody is there before the way is done.
    /// </summary>
    private long Bound(in Box box, in JobTerms job, double x, double y)
    {
        var (dx, dy) = (Outside(x, box.West, box.East), Outside(y, box.South, box.North));
        var way = travel.AtLeast(Math.Sqrt((dx * dx) + (dy * dy)));
        var start = int.Max(int.Max(box.Ready, job.Release) + way, job.Open);
        if (start > job.Close || ((long)start + job.Duration > box.End && !job.IsEmergency)) return long.MaxValue;
        var between = (2L * way) - box.LongestLeg;
        return (box.IsOpen ? long.Min(between, way) : between) + job.CostAt(start);
    }

    /// <summary>NaN, a model without coordinates, counts as inside.</summary>
    private static double Outside(double at, double low, double high) => at < low ? low - at : at > high ? at - high : 0;

    private struct Box
    {
        public double West;
        public double South;
        public double East;
        public double North;
        public int Ready;
        public int End;
        public int LongestLeg;
        public bool IsOpen;
    }
}
