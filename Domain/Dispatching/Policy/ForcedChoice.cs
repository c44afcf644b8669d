using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Policy;

/// <summary>
/// "Why not Li?": the plan with the engine's choice beside the plan with that one, by the same function and with the same numbers as the
/// list of candidates.
/// </summary>
public static class ForcedChoice
{
    /// <param name="renewal">Drawn with the job asked about.</param>
    public static Alternative Of<TTravel>(Renewal<TTravel> renewal, Explanation explanation, string technician)
        where TTravel : struct, ITravel
    {
        ArgumentNullException.ThrowIfNull(renewal);
        ArgumentNullException.ThrowIfNull(explanation);
        var (picture, asked) = (renewal.Picture, renewal.Picture.Asked);
        if (picture.TechnicianOf(technician) is not { } choice) return new("not_on_duty", null, null, null);
        if (explanation.Candidates.FirstOrDefault(candidate => candidate.Technician == technician) is { Exclusion: { } exclusion } excluded)
            return new(null, exclusion, null, null) { Anyway = excluded.Anyway };
        return new(null, null, Outcome(renewal, renewal.Plan), Instead());

        PlanOutcome? Instead()
        {
            var plan = renewal.AsBefore(asked)!;
            return GivingWay.PlaceWith(plan, asked, choice) ? Outcome(renewal, plan) : null;
        }
    }

    private static PlanOutcome Outcome<TTravel>(Renewal<TTravel> renewal, WorkingPlan<TTravel> plan)
        where TTravel : struct, ITravel
    {
        var job = renewal.Picture.Asked;
        var late = Enumerable.Range(0, plan.Jobs.Count)
            .Select(j => plan.StartsAt(j) is { } start && plan.Jobs[j].DueBy is { } due ? int.Max(0, start - due) : 0)
            .Where(seconds => seconds > 0)
            .ToList();
        var driven = Enumerable.Range(0, plan.Problem.Technicians.Length).SelectMany(plan.LegsOf)
            .Sum(leg => (long)renewal.Travel.Seconds(leg.From, leg.To));
        return new PlanOutcome(
            plan.TechnicianOf(job) is { } technician ? plan.Problem.Technicians[technician].Id : null,
            plan.StartsAt(job) is { } at ? renewal.Picture.Instant(at) : null,
            late.Count,
            TimeSpan.FromSeconds(late.Sum(seconds => (long)seconds)),
            plan.ToPlan().Unassigned.Length,
            TimeSpan.FromSeconds(driven));
    }
}
