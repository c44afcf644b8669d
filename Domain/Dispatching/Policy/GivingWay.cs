using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Policy;

/// <summary>
/// Finds the place of a job among work that nobody was told of: where that is in the way, it leaves its place in the same decision, by its
/// price. The one function behind every decision, preview, comparison and bid.
/// </summary>
public static class GivingWay
{
    /// <summary>Gives a job that nobody has its cheapest place, if there is one for less than it costs to leave it out.</summary>
    /// <param name="isKept">Whether the plan of before is wanted in any case.</param>
    /// <returns>The plan of before, where something gave way or it is wanted.</returns>
    public static Plan? Place<TTravel>(WorkingPlan<TTravel> plan, int job, bool isKept = false)
        where TTravel : struct, ITravel
    {
        ArgumentNullException.ThrowIfNull(plan);
        var plain = plan.Find(job);
        var (giving, least) = (-1, Limit(plan, job, plain));
        foreach (var (technician, floor) in Worth(plan, job, least))
        {
            if (floor >= least) break;
            var cost = Tried(plan, job, technician, out _, isExplained: false);
            if (cost < least) (giving, least) = (technician, cost);
        }

        var before = isKept || giving >= 0 ? plan.ToPlan() : null;
        if (giving >= 0) Clear(plan, job, giving, plan.RouteOf(giving));
        else if (plain.IsFound) plan.Insert(job, plain.Technician, plain.Position);
        return before;
    }

    /// <summary>Everybody who was considered for a job that nobody has, with the same prices as the choice.</summary>
    /// <param name="most">So many of them are wanted, the best; the price of the others may be the one without anything giving way.</param>
    public static Insight Explain<TTravel>(WorkingPlan<TTravel> plan, int job, int most = int.MaxValue)
        where TTravel : struct, ITravel
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var insight = plan.Explain(job);
        var considered = insight.Candidates.OrderBy(candidate => candidate.Technician).ToArray();
        foreach (var (technician, floor) in Worth(plan, job, Limit(plan, job, plan.Find(job))))
        {
            // Whoever is late has to be told of whom comes first of all, whatever it costs.
            if (insight.Jeopardy is null && floor >= Last(considered, most)) break;
            considered[technician] = Cheaper(plan, job, considered[technician]);
        }

        return Insight.Of(considered, plan.Jobs[job].DueBy ?? int.MaxValue);
    }

    /// <summary>Gives a job that nobody has to one technician, where it costs least with them.</summary>
    /// <returns>False when they cannot do it.</returns>
    public static bool PlaceWith<TTravel>(WorkingPlan<TTravel> plan, int job, int technician)
        where TTravel : struct, ITravel
    {
        ArgumentNullException.ThrowIfNull(plan);
        var plain = plan.Find(job, technician);
        if (Worth(plan, job, Limit(plan, job, plan.Find(job))).Any(one => one.Technician == technician))
        {
            if (Tried(plan, job, technician, out _, isExplained: false) < (plain.IsFound ? plain.Cost : long.MaxValue))
            {
                Clear(plan, job, technician, plan.RouteOf(technician));
                return true;
            }
        }

        if (plain.IsFound) plan.Insert(job, technician, plain.Position);
        return plain.IsFound;
    }

    private static long Limit<TTravel>(WorkingPlan<TTravel> plan, int job, Placement plain)
        where TTravel : struct, ITravel => plain.IsFound ? long.Min(plain.Cost, plan.UnassignedPrice(job)) : plan.UnassignedPrice(job);

    /// <summary>The price of the last of the best.</summary>
    private static long Last(Candidate[] considered, int most)
    {
        if (most >= considered.Length) return long.MaxValue;
        long[] prices = [.. considered.Select(
            candidate => candidate.Proposal is { NeedsConfirmation: false } proposal ? proposal.Placement.Cost : long.MaxValue)];
        Array.Sort(prices);
        return prices[most - 1];
    }

    /// <summary>
    /// Technicians with whom it could pay: something lesser is in the way, and without it they would come early enough. With what it costs
    /// at the least, so that whoever looks for the best can stop early: it rises.
    /// </summary>
    private static List<(int Technician, long Floor)> Worth<TTravel>(WorkingPlan<TTravel> plan, int job, long limit)
        where TTravel : struct, ITravel
    {
        var worth = new List<(int Technician, long Floor)>();
        if (plan.Jobs[job].IsLast) return worth;
        for (var technician = 0; technician < plan.Problem.Technicians.Length; technician++)
        {
            if (!plan.HasLesser(technician, plan.UnassignedPrice(job)) || !plan.May(job, technician)
                || plan.LeastCost(job, technician) is var floor && floor >= limit)
                continue;
            if (plan.Find(job, technician) is { IsFound: true } plain && plain.StartsAt <= plan.EarliestStart(job, technician)) continue;
            worth.Add((technician, floor));
        }

        worth.Sort(static (one, other) => (one.Floor, one.Technician).CompareTo((other.Floor, other.Technician)));
        return worth;
    }

    /// <summary>Jobs of a route that nobody was told of and that cost less to leave out.</summary>
    private static IEnumerable<int> Lesser<TTravel>(WorkingPlan<TTravel> plan, int job, int technician, ImmutableArray<int> route)
        where TTravel : struct, ITravel =>
        route.Skip(plan.Problem.Technicians[technician].Committed.Length)
            .Where(other => plan.IsLesser(other, plan.UnassignedPrice(job)));

    private static Candidate Cheaper<TTravel>(WorkingPlan<TTravel> plan, int job, Candidate candidate)
        where TTravel : struct, ITravel
    {
        var technician = candidate.Technician;
        var route = plan.RouteOf(technician);
        var lesser = Lesser(plan, job, technician, route).Select(other => (Job: other, StartsAt: plan.StartsAt(other))).ToList();
        ImmutableArray<int> displaced = [];
        var cost = Tried(plan, job, technician, out var cleared, isExplained: true, after => displaced =
            [.. lesser.Where(one => after.TechnicianOf(one.Job) != technician || after.StartsAt(one.Job) > one.StartsAt)
                .Select(one => one.Job)]);
        if (cleared?.Proposal is not { } proposal || cost >= (candidate.Proposal?.Placement.Cost ?? long.MaxValue)) return candidate;
        var others = cost - proposal.Placement.Cost + proposal.OtherClocks;
        return cleared with
        {
            Proposal =
            proposal with { Placement = proposal.Placement with { Cost = cost }, OtherClocks = others, Displaced = displaced }
        };
    }

    /// <summary>What it would cost that a technician does the job and what is lesser gives way; the plan is as before then.</summary>
    private static long Tried<TTravel>(WorkingPlan<TTravel> plan, int job, int technician, out Candidate? cleared, bool isExplained,
        Action<WorkingPlan<TTravel>>? look = null)
        where TTravel : struct, ITravel
    {
        var route = plan.RouteOf(technician);
        // What is tied leaves the routes of others, too: that is put back by throwing a copy away.
        var isTied = Lesser(plan, job, technician, route).Any(plan.IsTied);
        var tried = isTied ? plan.Copy() : plan;
        var cost = Clear(tried, job, technician, route, out cleared, isExplained);
        look?.Invoke(tried);
        if (!isTied) Restore(plan, job, technician, route);
        return cost;
    }

    private static long Clear<TTravel>(WorkingPlan<TTravel> plan, int job, int technician, ImmutableArray<int> route)
        where TTravel : struct, ITravel => Clear(plan, job, technician, route, out _, isExplained: false);

    /// <summary>
    /// Takes what is lesser out of a technician's route, puts the job where it costs least there, and what was taken out back where it
    /// costs least then: with the same technician as long as it comes in time there, otherwise with anybody.
    /// </summary>
    /// <returns>What the plan costs more, what nobody gets included; the maximum when the job has no place even then.</returns>
    private static long Clear<TTravel>(
        WorkingPlan<TTravel> plan, int job, int technician, ImmutableArray<int> route, out Candidate? cleared, bool isExplained)
        where TTravel : struct, ITravel
    {
        var before = plan.Cost;
        var lesser = Gone(plan, Lesser(plan, job, technician, route));
        foreach (var other in lesser) plan.Remove(other);
        cleared = isExplained ? plan.Explain(job, technician) : null;
        if (plan.Find(job, technician) is not { IsFound: true } place) return long.MaxValue;
        plan.Insert(job, technician, place.Position);
        var left = 0L;
        foreach (var other in lesser.OrderByDescending(plan.UnassignedPrice).ThenBy(other => plan.Jobs[other].After is not null))
        {
            // The first part of work for several has taken the others along.
            if (plan.TechnicianOf(other) is not null) continue;
            if (Back(plan, other, technician) is { IsFound: true } found && found.Cost < plan.UnassignedPrice(other))
                plan.Insert(other, found.Technician, found.Position);
            else left += plan.UnassignedPrice(other);
        }

        return plan.Cost - before + left;
    }

    private static Placement Back<TTravel>(WorkingPlan<TTravel> plan, int other, int technician)
        where TTravel : struct, ITravel =>
        plan.Find(other, technician) is { IsFound: true } own
            && own.StartsAt <= (plan.Jobs[other].DueBy ?? int.MaxValue) ? own : plan.Find(other);

    /// <summary>What leaves its route with the lesser work: parts of the same and what may only come after it.</summary>
    private static List<int> Gone<TTravel>(WorkingPlan<TTravel> plan, IEnumerable<int> lesser)
        where TTravel : struct, ITravel =>
            [.. lesser.SelectMany(plan.WithAllThatGoes).Distinct().Where(other => plan.TechnicianOf(other) is not null)];

    /// <summary>Puts everything back where it was.</summary>
    private static void Restore<TTravel>(WorkingPlan<TTravel> plan, int job, int technician, ImmutableArray<int> route)
        where TTravel : struct, ITravel
    {
        plan.Remove(job);
        foreach (var other in route.Skip(plan.Problem.Technicians[technician].Committed.Length))
            if (plan.TechnicianOf(other) != technician) plan.Remove(other);
        for (var position = 0; position < route.Length; position++)
            if (plan.TechnicianOf(route[position]) is null) plan.Insert(route[position], technician, position);
            else if (plan.PositionOf(route[position]) != position)
            {
                plan.Remove(route[position]);
                plan.Insert(route[position], technician, position);
            }
    }
}
