using Dispatch.Domain.Dispatching.Scheduling;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>In which order absent jobs are put back: a different point of view each time.</summary>
internal sealed class Sequence
{
    private readonly long[][] keys;
    private readonly long[] drawn;

    /// <param name="remoteness">Of each job, from the nearest technician's start.</param>
    public Sequence(Terms terms, int[] remoteness)
    {
        var jobs = terms.Jobs;
        drawn = new long[jobs.Length];
        var random = Array.Empty<long>();
        long[] Keys(Func<int, long> key) => [.. Enumerable.Range(0, jobs.Length).Select(key)];
        var far = Keys(j => -remoteness[j]);
        var heavy = Keys(j => jobs.Any(x => x.Load > 0) ? -jobs[j].Load : -jobs[j].Duration);
        var near = Keys(j => remoteness[j]);
        var until = Keys(j => -int.Min(jobs[j].Close, jobs[j].Due));
        var from = Keys(j => int.Max(jobs[j].Open, jobs[j].Release));
        var narrow = Keys(j => (long)int.Min(jobs[j].Close, jobs[j].Due) - int.Max(jobs[j].Open, jobs[j].Release));
        keys = [random, random, random, random, heavy, heavy, heavy, heavy, far, far, near, until, until, from, from, narrow, narrow];
    }

    public void Sort(ref Dice dice, Span<int> jobs)
    {
        var key = keys[dice.Below(keys.Length)];
        if (key.Length == 0)
        {
            for (var i = jobs.Length - 1; i > 0; i--)
            {
                var j = dice.Below(i + 1);
                (jobs[i], jobs[j]) = (jobs[j], jobs[i]);
            }

            return;
        }

        for (var i = 0; i < jobs.Length; i++) drawn[i] = key[jobs[i]];
        drawn.AsSpan(0, jobs.Length).Sort(jobs);
    }
}
