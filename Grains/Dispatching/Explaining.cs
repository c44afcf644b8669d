using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Grains.Interfaces.Technicians;

namespace Dispatch.Grains.Dispatching;

/// <summary>The solver's answer in the words of the field.</summary>
internal static class Explaining
{
    /// <param name="job">In no route.</param>
    /// <param name="most">Candidates kept.</param>
    public static Explanation Explain(TerritoryPicture picture, WorkingPlan<Ways> plan, int job, string provider, int most)
    {
        var insight = plan.Explain(job);
        var due = plan.Jobs[job].DueBy;
        var considered = insight.Candidates.Select(candidate => Of(picture, candidate, due)).Concat(picture.Absent.Select(Absent));
        return new Explanation(
            [.. considered.Take(most)],
            insight.Jeopardy is { } jeopardy ? new LeastLate(picture.Crew[jeopardy.Technician].Technician.Id, TimeSpan.FromSeconds(jeopardy.LateBy)) : null,
            [],
            [],
            due is { } by ? picture.Instant(by) : null,
            provider);
    }

    private static Considered Of(TerritoryPicture picture, Candidate candidate, int? due)
    {
        var technician = picture.Problem.Technicians[candidate.Technician];
        var age = TimeSpan.FromSeconds(technician.PositionAge);
        return candidate.Offer is { } offer
            ? new(
                technician.Id,
                picture.Instant(offer.Placement.StartsAt),
                due is null ? null : TimeSpan.FromSeconds(offer.LateBy),
                TimeSpan.FromSeconds(offer.Travel),
                offer.Placement.Position,
                age,
                new Price(offer.Placement.Cost, offer.OwnClock, offer.OtherClocks, offer.Announcement, offer.Fairness),
                null)
            : Excluded(technician.Id, age, ExclusionReason.Of(candidate.Exclusion!));
    }

    private static Considered Absent(TechnicianListItem technician) => Excluded(
        technician.Technician.Id,
        TimeSpan.Zero,
        technician.Unit?.OutOfService is { } reason ? new(ExclusionReason.OutOfService, What: reason) : new(ExclusionReason.OffShift));

    private static Considered Excluded(string technician, TimeSpan age, ExclusionReason reason) => new(technician, null, null, null, 0, age, null, reason);
}
