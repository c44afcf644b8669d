using Dispatch.Dispatch.Bench.Instances;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Simulations;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>
/// All calls known from the start, nobody leaves for a job before its call, a long search that begins with the best that a policy did: what
/// no policy can be expected to beat. What is called off is not there, and trips take as long as expected.
/// </summary>
internal sealed class Hindsight
{
    private readonly DispatchFile trace;
    private readonly TravelTable travel;
    private readonly Problem problem;

    /// <summary>By index in the problem, the index in the trace.</summary>
    private readonly int[] kept;

    public Hindsight(DispatchFile trace, PlanWeights weights)
    {
        (this.trace, travel) = (trace, PlaneTravel.Of(trace));
        kept = [.. Enumerable.Range(0, trace.Jobs.Length).Where(j => trace.Jobs[j].CancelledAt is null)];
        problem = new Problem(
            0,
            [.. trace.Crew()
                .Select((t, i) => t with { Shift = t.Shift with { Until = trace.Technicians[i].AbsentFrom ?? t.Shift.Until } })],
            [.. kept.Select(j => trace.Job(j, isHard: false) with { Duration = trace.Jobs[j].ActualService ?? trace.Jobs[j].Service })],
            new PlanRules(),
            weights with { Fairness = 0 });
    }

    /// <param name="played">What policies did on the same trace; the outcome is at least as good as each of them by the price of a
    /// plan.</param>
    public Score Search<TBudget>(IEnumerable<Outcome> played, TBudget budget)
        where TBudget : IBudget
    {
        var start = played.Select(AsPlan).Append(Plan.Committed(problem)).MinBy(Cost)!;
        return Score(Improver.Improve(problem, travel, start, 1, budget).ApplyTo(start)!);
    }

    /// <summary>The same jobs in the same order by the same people. Who worked longer than their shift leaves out the last ones.</summary>
    private Plan AsPlan(Outcome outcome)
    {
        var working = new WorkingPlan<TravelTable>(problem, travel, Plan.Committed(problem));
        foreach (var (visit, job) in kept.Select((j, job) => (Visit: outcome.Visits[j], job)).Where(
            one => one.Visit is not null).OrderBy(one => one.Visit!.ArrivesAt))
        {
            var technician = visit!.Technician;
            working.Insert(job, technician, working.RouteOf(technician).Length);
            if (!working.IsSound(technician)) working.Remove(job);
        }

        return working.ToPlan();
    }

    private long Cost(Plan plan) =>
        new WorkingPlan<TravelTable>(problem, travel, plan).Cost
            + plan.Unassigned.Sum(job => (long)problem.Weights.Unassigned[problem.Jobs[job].Severity - 1]);

    private Score Score(Plan plan)
    {
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
