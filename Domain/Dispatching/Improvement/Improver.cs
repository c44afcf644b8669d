using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Scheduling;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>
/// Makes a plan better as long as the budget lasts. Pure: with a budget in rounds the same arguments give the same change.
/// </summary>
public static class Improver
{
    /// <summary>Technicians and jobs up to which all ways between them are written down: 32 MB.</summary>
    private const int LargestTable = 4_000;

    /// <param name="plan">Of the problem's jobs each in one route or unassigned; the committed ones at the heads of their routes.</param>
    /// <returns>Never a plan that costs more; an empty change when nothing better was found.</returns>
    public static PlanChange Improve<TTravel, TBudget>(
        Problem problem, TTravel travel, Plan plan, ulong seed, TBudget budget, SearchOptions? options = null)
        where TTravel : struct, ITravel
        where TBudget : IBudget
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        var standard = options ?? new SearchOptions();
        if (problem.Technicians.Length + problem.Jobs.Length > LargestTable) return Run(problem, travel, plan, seed, budget, standard);
        var places = Layout.Of(problem, travel);
        return CompactTable.Of(travel, places) is { } table
            ? Run(Layout.Renumbered(problem, places), table, plan, seed, budget, standard)
            : Run(problem, travel, plan, seed, budget, standard);
    }

    private static PlanChange Run<TTravel, TBudget>(
        Problem problem, TTravel travel, Plan plan, ulong seed, TBudget budget, SearchOptions options)
        where TTravel : struct, ITravel
        where TBudget : IBudget
    {
        var terms = new Terms(problem, travel.Places);
        var search = new Search<TTravel>(terms, travel, plan, seed, options);
        var before = search.Cost;
        search.Run(budget);
        var after = plan.Routes.Select((_, t) => search.RouteOf(t).ToImmutableArray()).ToArray();
        var (was, becomes) = (CostsOf([.. plan.Routes.Select((_, t) => search.GivenTo(t).ToImmutableArray())]), CostsOf(after));
        var routes = Enumerable.Range(0, plan.Routes.Length)
            .Where(t => !plan.Routes[t].AsSpan().SequenceEqual(after[t].AsSpan()) || was[t] != becomes[t])
            .Select(t =>
                new RouteChange(t, plan.Routes[t], after[t], was[t] - becomes[t]) { IsTied = IsTied(plan.Routes[t]) || IsTied(after[t]) });
        // What is tied may begin earlier than the search has left it.
        return new PlanChange([.. routes], before, terms.Ties is null ? search.Cost : before - was.Sum() + becomes.Sum(), search.Rounds);

        bool IsTied(ImmutableArray<int> route) => terms.Ties is { } ties && route.Any(ties.IsTied);

        long[] CostsOf(ImmutableArray<int>[] routes)
        {
            var schedule = new Schedule<TTravel>(terms, travel);
            for (var t = 0; t < routes.Length; t++)
                foreach (var job in routes[t]) schedule.Insert(job, schedule.EndOf(t) - 1);
            if (terms.Ties is { } ties) new Tied<TTravel>(ties, terms, schedule).Settle(_ => { });
            return [.. routes.Select(
                (route, t) => schedule.Cost[t] - route.Where(job => schedule.SlotOf[job] >= 0).Sum(job => terms.Jobs[job].Unassigned))];
        }
    }
}
