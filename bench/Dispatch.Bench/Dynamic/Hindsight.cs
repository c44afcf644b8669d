using Dispatch.Dispatch.Bench.Instances;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>All calls known from the start, nobody leaves for a job before its call, a long search: what no policy can be expected to beat.</summary>
internal static class Hindsight
{
    public static Score Of(DispatchFile trace, TravelTable travel, PlanWeights weights, ElapsedBudget budget)
    {
        var kept = Enumerable.Range(0, trace.Jobs.Length).Where(j => trace.Jobs[j].CancelledAt is null).ToArray();
        var problem = new Problem(
            0, [.. trace.Crew().Select((t, i) => t with { Shift = t.Shift with { Until = trace.Technicians[i].AbsentFrom ?? t.Shift.Until } })], [.. kept.Select(j => trace.Job(j, isHard: false) with { Duration = trace.Jobs[j].ActualService ?? trace.Jobs[j].Service })],
            new PlanRules(), weights with { Fairness = 0 });
        var plan = Plan.Committed(problem);
        plan = Improver.Improve(problem, travel, plan, 1, budget).ApplyTo(plan)!;
        var working = new WorkingPlan<TravelTable>(problem, travel, plan);
        var (onTime, trips, late) = (0, 0L, 0L);
        for (var t = 0; t < plan.Routes.Length; t++)
        {
            var place = problem.Technicians[t].Place;
            foreach (var job in plan.Routes[t])
            {
                trips += travel.Seconds(place, problem.Jobs[job].Place);
                place = problem.Jobs[job].Place;
                var lateBy = int.Max(0, working.StartsAt(job)!.Value - problem.Jobs[job].DueBy!.Value);
                if (lateBy == 0) onTime++;
                late += (long)lateBy * trace.Jobs[kept[job]].Weight;
            }
        }

        return new Score(100.0 * onTime / kept.Length, trips / 3600.0, 0, 0, late / 3600.0, plan.Unassigned.Length, 0, []);
    }
}
