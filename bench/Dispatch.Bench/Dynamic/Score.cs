using Dispatch.Dispatch.Bench.Instances;
using Dispatch.Domain.Dispatching.Simulations;

namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>What an outcome is worth.</summary>
/// <param name="OnTime">Percent of the jobs not called off.</param>
/// <param name="Travel">Hours.</param>
/// <param name="Retold">Changes of technician after somebody was announced, per job.</param>
/// <param name="Replanned">Changes of technician in the plan, announced or not, per job.</param>
/// <param name="Late">Weighted hours.</param>
/// <param name="Undone">Jobs that nobody did.</param>
/// <param name="Overtime">Hours.</param>
/// <param name="Took">Ticks of each decision.</param>
/// <param name="Waited">Minutes from the call to the arrival at a job of severity 1, on average.</param>
internal sealed record Score(double OnTime, double Travel, double Retold, double Replanned, double Late, double Undone, double Overtime,
    long[] Took, double Waited = 0)
{
    public static Score Of(DispatchFile trace, Scenario scenario, Outcome outcome, long[] took)
    {
        var (count, onTime, served, late) = (0, 0, 0, 0L);
        var waits = new List<double>();
        for (var j = 0; j < trace.Jobs.Length; j++)
        {
            if (outcome.IsOff(scenario, j)) continue;
            count++;
            if (outcome.Visits[j] is not { ArrivesAt: var arrived }) continue;
            served++;
            if (trace.Jobs[j].Severity == 1) waits.Add((arrived - trace.Jobs[j].Release) / 60.0);
            if (arrived <= trace.Jobs[j].Due) onTime++;
            late += long.Max(0, arrived - trace.Jobs[j].Due) * trace.Jobs[j].Weight;
        }

        return new Score(
            100.0 * onTime / count,
            outcome.Travel / 3600.0,
            (double)outcome.Retold / count,
            (double)outcome.Replanned / count,
            late / 3600.0,
            count - served,
            outcome.Overtime / 3600.0,
            took,
            waits.DefaultIfEmpty().Average());
    }
}
