using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching;

/// <summary>From a problem to a plan in one call.</summary>
public static class Solver
{
    /// <summary>
    /// Gives every job its best place, the worst severity and the earliest clock first, and improves the plan as long as the budget lasts.
    /// Pure: with a budget in rounds the same arguments give the same plan.
    /// </summary>
    public static Plan Solve<TTravel, TBudget>(Problem problem, TTravel travel, ulong seed, TBudget budget)
        where TTravel : struct, ITravel
        where TBudget : IBudget
    {
        ArgumentNullException.ThrowIfNull(problem);
        var plan = Inserted(problem, travel, Plan.Committed(problem));
        return Improver.Improve(problem, travel, plan, seed, budget).ApplyTo(plan)!;
    }

    /// <summary>The plan with every job that somebody can take at its best place; what is in a route stays where it is.</summary>
    public static Plan Inserted<TTravel>(Problem problem, TTravel travel, Plan plan)
        where TTravel : struct, ITravel
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        var working = new WorkingPlan<TTravel>(problem, travel, plan);
        // Not only what was unassigned: what cannot stay without others was taken out.
        foreach (var job in working.ToPlan().Unassigned.OrderBy(j => problem.Jobs[j].Severity)
            .ThenBy(j => problem.Jobs[j].DueBy ?? int.MaxValue).ThenBy(j => j))
            if (working.Find(job) is { IsFound: true } place) working.Insert(job, place.Technician, place.Position);
        return working.ToPlan();
    }
}
