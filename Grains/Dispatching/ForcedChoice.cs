using System.Collections.Immutable;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Grains.Interfaces.Dispatching;

namespace Dispatch.Grains.Dispatching;

/// <summary>Solves again with a choice forced, and compares.</summary>
internal static class ForcedChoice
{
    private const ulong Seed = 1;

    public static Alternative Of(TerritoryPicture picture, Ways travel, string order, string technician, int rounds)
    {
        if (picture.JobOf(order) is not { } job) return new("not_to_be_planned", null, null, null);
        if (picture.TechnicianOf(technician) is not { } choice) return new("not_on_duty", null, null, null);
        var problem = picture.Problem;
        if (problem.Technicians.Any(t => t.Committed.Contains(job))) return new("already_accepted", null, null, null);
        var open = problem with { Jobs = problem.Jobs.SetItem(job, problem.Jobs[job] with { LockedTo = null, Told = null }) };
        var asked = new WorkingPlan<Ways>(open, travel, Without(picture.Plan, job));
        if (asked.Explain(job).Candidates.Single(candidate => candidate.Technician == choice).Exclusion is { } exclusion)
            return new(null, ExclusionReason.Of(exclusion), null, null);
        return new(null, null, Solve(open), Solve(open with { Jobs = open.Jobs.SetItem(job, open.Jobs[job] with { LockedTo = choice }) }));

        PlanOutcome Solve(Problem forced)
        {
            var start = new WorkingPlan<Ways>(forced, travel, Without(picture.Plan, job));
            foreach (var unplaced in start.ToPlan().Unassigned.OrderBy(j => j != job))
                if (start.Find(unplaced) is { IsFound: true } found) start.Insert(unplaced, found.Technician, found.Position);
            var plan = start.ToPlan();
            plan = Improver.Improve(forced, travel, plan, Seed, new RoundBudget(rounds)).ApplyTo(plan) ?? plan;
            return Outcome(picture, new WorkingPlan<Ways>(forced, travel, plan), travel, job);
        }
    }

    private static Plan Without(Plan plan, int job) =>
        new([.. plan.Routes.Select(route => route.Remove(job))], [.. plan.Unassigned.Append(job).Distinct().Order()]);

    private static PlanOutcome Outcome(TerritoryPicture picture, WorkingPlan<Ways> plan, Ways travel, int job)
    {
        var late = Enumerable.Range(0, plan.Jobs.Count)
            .Select(j => plan.StartsAt(j) is { } start && plan.Jobs[j].DueBy is { } due ? int.Max(0, start - due) : 0)
            .Where(seconds => seconds > 0)
            .ToList();
        var driven = Enumerable.Range(0, picture.Crew.Length).Sum(t =>
        {
            ImmutableArray<int> stops = [plan.Problem.Technicians[t].Place, .. plan.RouteOf(t).Select(j => plan.Jobs[j].Place)];
            return stops.Zip(stops.Skip(1), (from, to) => (long)travel.Seconds(from, to)).Sum();
        });
        return new PlanOutcome(
            plan.TechnicianOf(job) is { } technician ? plan.Problem.Technicians[technician].Id : null,
            plan.StartsAt(job) is { } at ? picture.Instant(at) : null,
            late.Count,
            TimeSpan.FromSeconds(late.Sum(seconds => (long)seconds)),
            plan.ToPlan().Unassigned.Length,
            TimeSpan.FromSeconds(driven));
    }
}
