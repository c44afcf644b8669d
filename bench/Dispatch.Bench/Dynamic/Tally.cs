namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>What adds up while a trace is played; times in seconds.</summary>
internal sealed class Tally
{
    public long Travel { get; set; }

    public long Overtime { get; set; }

    /// <summary>Changes of technician after somebody was announced.</summary>
    public int Retold { get; set; }

    /// <summary>Changes of technician in the plan, announced or not.</summary>
    public int Replanned { get; set; }

    /// <summary>Ticks of each decision.</summary>
    public List<long> Took { get; } = [];

    public Outcome Of(World world)
    {
        var jobs = world.Trace.Jobs;
        var (count, onTime, served, late) = (0, 0, 0, 0L);
        for (var j = 0; j < jobs.Length; j++)
        {
            if (world.IsOff[j]) continue;
            count++;
            if (world.ArrivedAt[j] is not { } arrived) continue;
            served++;
            if (arrived <= jobs[j].Due) onTime++;
            late += long.Max(0, arrived - jobs[j].Due) * jobs[j].Weight;
        }

        return new Outcome(
            100.0 * onTime / count, Travel / 3600.0, (double)Retold / count, (double)Replanned / count, late / 3600.0, count - served, Overtime / 3600.0, [.. Took]);
    }
}
