using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Simulations;

/// <summary>Every new job at its best place, then so many rounds of improvement.</summary>
/// <param name="rounds">0 for insertion alone.</param>
/// <param name="telling">Seconds after which the customer is told who comes, unless the job is urgent or begins within
/// <paramref name="notice"/>.</param>
/// <param name="notice">Seconds.</param>
public sealed class Planned(PlanWeights weights, SearchOptions options, long rounds, int telling = 0, int notice = 1800) : IPolicy
{
    public void Decide(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var travel = world.Scenario.Travel;
        var (problem, plan, jobs) = world.Situation(weights);
        if (jobs.Length == 0) return;
        var decided = Solver.Inserted(problem, travel, plan);
        if (rounds > 0)
            decided = Improver.Improve(problem, travel, decided, (ulong)world.Now, new RoundBudget(rounds), options).ApplyTo(decided)!;
        var working = new WorkingPlan<TravelTable>(problem, travel, decided);
        world.Waiting.RemoveAll(world.IsPrepared);
        world.Waiting.AddRange(decided.Unassigned.Select(j => jobs[j]));
        for (var t = 0; t < decided.Routes.Length; t++)
        {
            world.Queues[t].Clear();
            foreach (var job in decided.Routes[t])
            {
                world.Queues[t].Add(jobs[job]);
                var starts = working.StartsAt(job)!.Value;
                if (world.Told[jobs[job]] is not null || IsToldNow(world, jobs[job], starts, world.Queues[t].Count == 1 && world.IsFree(t)))
                    world.Told[jobs[job]] = new Announcement(t, starts);
            }
        }
    }

    private bool IsToldNow(World world, int job, int starts, bool setsOut)
    {
        var known = world.Scenario.Jobs[job].Job;
        return setsOut || known.Severity == 1 || world.Now >= known.ReleasedAt + telling || starts - world.Now <= notice;
    }
}
