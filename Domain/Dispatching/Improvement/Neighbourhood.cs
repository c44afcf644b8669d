using Dispatch.Domain.Dispatching.Scheduling;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>For each job that can move: what lies near it, what may well come just before or after it, and whose first job it may well be.</summary>
internal sealed class Neighbourhood<TTravel>
    where TTravel : struct, ITravel
{
    private readonly Terms terms;
    private readonly TTravel travel;
    private readonly long[] keys;

    /// <param name="movable">Indices of the jobs that can move.</param>
    /// <param name="jobs">Indices of all jobs that can come before or after one.</param>
    /// <param name="eligible">Bits of who may do a job.</param>
    public Neighbourhood(Terms terms, TTravel travel, int[] movable, int[] jobs, ulong[][] eligible, Crew[] crews, int width)
    {
        (this.terms, this.travel) = (terms, travel);
        keys = new long[int.Max(jobs.Length, crews.Length)];
        (Near, Before, After, First) = (new int[terms.Jobs.Length][], new int[terms.Jobs.Length][], new int[terms.Jobs.Length][], new int[terms.Jobs.Length][]);
        var isMovable = new bool[terms.Jobs.Length];
        foreach (var job in movable) isMovable[job] = true;
        foreach (var job in movable)
        {
            Near[job] = Nearest(jobs, 64, other => isMovable[other] ? other == job ? -1 : Way(job, other) : null);
            Before[job] = Nearest(jobs, width, other => other != job && Meet(eligible[job], eligible[other]) ? Closeness(other, job) : null);
            After[job] = Nearest(jobs, width, other => other != job && isMovable[other] && Meet(eligible[job], eligible[other]) ? Closeness(job, other) : null);
            First[job] = Nearest(crews.Length, width / 2, crew => crews[crew].MayDo(eligible[job]) ? travel.Seconds(crews[crew].Place, terms.Jobs[job].Place) : null);
        }
    }

    /// <summary>Nearest first, itself the very first.</summary>
    public int[][] Near { get; }

    public int[][] Before { get; }

    public int[][] After { get; }

    /// <summary>Indices of crews.</summary>
    public int[][] First { get; }

    private long Way(int from, int to) => travel.Seconds(terms.Jobs[from].Place, terms.Jobs[to].Place);

    /// <summary>Travel, a share of the waiting that cannot be avoided, and the lateness that cannot.</summary>
    private long Closeness(int from, int to)
    {
        ref readonly var first = ref terms.Jobs[from];
        ref readonly var second = ref terms.Jobs[to];
        var way = Way(from, to);
        var opens = (long)int.Max(second.Open, second.Release);
        var waiting = opens - first.Duration - way - int.Min(first.Close, first.Due);
        var lateness = (long)int.Max(first.Open, first.Release) + first.Duration + way - int.Min(second.Close, second.Due);
        return way + (long.Max(0, waiting) / 5) + long.Max(0, lateness);
    }

    private static bool Meet(ulong[] a, ulong[] b)
    {
        for (var w = 0; w < a.Length; w++)
            if ((a[w] & b[w]) != 0) return true;
        return false;
    }

    private int[] Nearest(int[] among, int count, Func<int, long?> distance)
    {
        var found = 0;
        foreach (var other in among)
            if (distance(other) is { } far) keys[found++] = ((far + 1) << 24) | (uint)other;
        return Least(found, count);
    }

    private int[] Nearest(int among, int count, Func<int, long?> distance)
    {
        var found = 0;
        for (var other = 0; other < among; other++)
            if (distance(other) is { } far) keys[found++] = ((far + 1) << 24) | (uint)other;
        return Least(found, count);
    }

    private int[] Least(int found, int count)
    {
        var candidates = keys.AsSpan(0, found);
        if (found > count) Partition(candidates, count);
        candidates = candidates[..int.Min(found, count)];
        candidates.Sort();
        var nearest = new int[candidates.Length];
        for (var i = 0; i < nearest.Length; i++) nearest[i] = (int)(candidates[i] & 0xFFFFFF);
        return nearest;
    }

    /// <summary>Brings the <paramref name="count"/> least to the front, in any order.</summary>
    private static void Partition(Span<long> values, int count)
    {
        var (low, high) = (0, values.Length - 1);
        while (low < high)
        {
            var pivot = values[(low + high) / 2];
            var (i, j) = (low, high);
            while (i <= j)
            {
                while (values[i] < pivot) i++;
                while (values[j] > pivot) j--;
                if (i > j) break;
                (values[i], values[j]) = (values[j], values[i]);
                (i, j) = (i + 1, j - 1);
            }

            if (count <= j) high = j;
            else if (count >= i) low = i;
            else return;
        }
    }
}
