using Dispatch.Domain.Dispatching.Scheduling;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>
/// For each job that can move: what lies near it, what may well come just before or after it, and whose first job it may well be.
/// </summary>
internal sealed class Neighbourhood<TTravel>
    where TTravel : struct, ITravel
{
    /// <summary>How many near jobs a ruin can reach.</summary>
    private const int Reach = 64;

    private readonly Terms terms;
    private readonly TTravel travel;
    private readonly ulong[][] eligible;

    /// <param name="movable">Indices of the jobs that can move.</param>
    /// <param name="heads">Indices of the committed jobs that a job can follow.</param>
    /// <param name="eligible">Bits of who may do a job.</param>
    public Neighbourhood(Terms terms, TTravel travel, int[] movable, int[] heads, ulong[][] eligible, Crew[] crews, int width)
    {
        (this.terms, this.travel, this.eligible) = (terms, travel, eligible);
        Near = new int[terms.Jobs.Length][];
        Around = new Neighbour[terms.Jobs.Length][];
        First = new int[terms.Jobs.Length][];
        var before = new long[movable.Length + heads.Length];
        var after = new long[movable.Length];
        var near = new long[int.Max(movable.Length, crews.Length)];
        foreach (var job in movable)
        {
            Near[job] = [.. Nearest(job, movable, near).ToArray().Select(Number)];
            Around[job] = Likely(Followed(job, movable, heads, before, width), Following(job, movable, after, width), job);
            First[job] = [.. Starting(job, crews, near, width / 2).ToArray().Select(Number)];
        }
    }

    /// <summary>Nearest first, itself the very first.</summary>
    public int[][] Near { get; }

    public Neighbour[][] Around { get; }

    /// <summary>Indices of crews.</summary>
    public int[][] First { get; }

    private static long Key(long distance, int number) => ((distance + 1) << 24) | (uint)number;

    private static int Number(long key) => (int)(key & 0xFFFFFF);

    private Span<long> Nearest(int job, int[] movable, long[] keys)
    {
        for (var i = 0; i < movable.Length; i++) keys[i] = movable[i] == job ? Key(-1, job) : Key(Way(job, movable[i]), movable[i]);
        return Selection.Least(keys.AsSpan(0, movable.Length), Reach);
    }

    private Span<long> Followed(int job, int[] movable, int[] heads, long[] keys, int width)
    {
        var found = 0;
        foreach (var other in movable)
            if (other != job && Meet(job, other)) keys[found++] = Key(Closeness(other, job), other);
        foreach (var other in heads)
            if (Meet(job, other)) keys[found++] = Key(Closeness(other, job), other);
        return Selection.Least(keys.AsSpan(0, found), width);
    }

    private Span<long> Following(int job, int[] movable, long[] keys, int width)
    {
        var found = 0;
        foreach (var other in movable)
            if (other != job && Meet(job, other)) keys[found++] = Key(Closeness(job, other), other);
        return Selection.Least(keys.AsSpan(0, found), width);
    }

    private Span<long> Starting(int job, Crew[] crews, long[] keys, int width)
    {
        var found = 0;
        for (var c = 0; c < crews.Length; c++)
            if (crews[c].MayDo(eligible[job])) keys[found++] = Key(travel.Seconds(crews[c].Place, terms.Jobs[job].Place), c);
        return Selection.Least(keys.AsSpan(0, found), width);
    }

    private Neighbour[] Likely(Span<long> before, Span<long> after, int job)
    {
        var numbers = new HashSet<int>();
        foreach (var key in after) numbers.Add(Number(key));
        var all = new List<Neighbour>(before.Length + after.Length);
        foreach (var key in before) all.Add(Of(job, Number(key), true, numbers.Remove(Number(key))));
        foreach (var key in after)
            if (numbers.Contains(Number(key))) all.Add(Of(job, Number(key), false, true));
        return [.. all];
    }

    private Neighbour Of(int job, int other, bool isBefore, bool isAfter) =>
        new(other, Way(other, job), Way(job, other), isBefore, isAfter);

    private int Way(int from, int to) => travel.Seconds(terms.Jobs[from].Place, terms.Jobs[to].Place);

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

    private bool Meet(int job, int other)
    {
        var (a, b) = (eligible[job], eligible[other]);
        for (var w = 0; w < a.Length; w++)
            if ((a[w] & b[w]) != 0) return true;
        return false;
    }
}
