using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>Every new job at its best place, then so many rounds of improvement.</summary>
/// <param name="rounds">0 for insertion alone.</param>
/// <param name="telling">Seconds after which the customer is told who comes, unless the job is urgent or begins within <paramref name="notice"/>.</param>
internal sealed class Planned(PlanWeights weights, SearchOptions options, long rounds, int telling = 0, int notice = 1800) : IPolicy
{
    public void Decide(World world)
    {
        var (problem, plan, jobs) = world.Situation(weights);
        if (jobs.Length == 0) return;
        var decided = Solver.Inserted(problem, world.Travel, plan);
        if (rounds > 0) decided = Improver.Improve(problem, world.Travel, decided, (ulong)world.Now, new RoundBudget(rounds), options).ApplyTo(decided)!;
        var working = new WorkingPlan<TravelTable>(problem, world.Travel, decided);
        world.Waiting.Clear();
        world.Waiting.AddRange(decided.Unassigned.Select(j => jobs[j]));
        for (var t = 0; t < decided.Routes.Length; t++)
        {
            world.Queues[t].Clear();
            foreach (var job in decided.Routes[t])
            {
                world.Queues[t].Add(jobs[job]);
                var starts = working.StartsAt(job)!.Value;
                if (world.Told[jobs[job]] is not null || IsToldNow(world, jobs[job], starts, world.Queues[t].Count == 1 && world.FreeAt[t] <= world.Now))
                    world.Told[jobs[job]] = new Announcement(t, starts);
            }
        }
    }

    private bool IsToldNow(World world, int job, int starts, bool setsOut) =>
        setsOut || world.Trace.Jobs[job].Severity == 1 || world.Now >= world.Trace.Jobs[job].Release + telling || starts - world.Now <= notice;
}
