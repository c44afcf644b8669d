using System.Collections.Immutable;
using System.Diagnostics;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench;

/// <summary>A full plan that is asked about one urgent job after the other.</summary>
internal sealed class Questions<TTravel>
    where TTravel : struct, ITravel
{
    private readonly WorkingPlan<TTravel> plan;
    private readonly ImmutableArray<PlanJob> probes;
    private readonly int asked;

    public Questions(Problem problem, TTravel travel, ImmutableArray<PlanJob> probes)
    {
        this.probes = probes;
        plan = new WorkingPlan<TTravel>(problem, travel, Plan.Committed(problem));
        for (var j = 0; j < problem.Jobs.Length; j++)
        {
            if (plan.Find(j) is not { IsFound: true } place) continue;
            plan.Insert(j, place.Technician, place.Position);
            Planned++;
        }

        asked = plan.Add(probes[0]);
        Ask(new long[probes.Length]);
    }

    /// <summary>Jobs in routes.</summary>
    public int Planned { get; }

    /// <param name="times">Gets the ticks of each decision.</param>
    /// <returns>For how many questions there was a place.</returns>
    public int Ask(long[] times)
    {
        var found = 0;
        for (var i = 0; i < times.Length; i++)
        {
            var from = Stopwatch.GetTimestamp();
            plan.Replace(asked, probes[i % probes.Length]);
            if (plan.Find(asked).IsFound) found++;
            times[i] = Stopwatch.GetTimestamp() - from;
        }

        return found;
    }
}
