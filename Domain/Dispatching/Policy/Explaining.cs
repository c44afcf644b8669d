using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Constraints;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Dispatching.Travel;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Policy;

/// <summary>The solver's answer in the words of the field.</summary>
/// <param name="provider">Who said how long the trips take.</param>
internal sealed class Explaining<TTravel>(TerritoryPicture picture, TTravel travel, string provider)
    where TTravel : struct, ITravel
{
    /// <param name="plan">In which the job is in no route.</param>
    /// <param name="most">Candidates kept.</param>
    public Explanation Explain(WorkingPlan<TTravel> plan, int job, int most)
    {
        var insight = GivingWay.Explain(plan, job, most);
        var suffix = Suffix.Of(picture, travel, plan);
        var due = plan.Jobs[job].DueBy;
        var called = new Lazy<WorkingPlan<TTravel>>(() => WithShiftsToCome(plan));
        var considered = insight.Candidates.Select(candidate => Of(plan, job, CalledOut(plan, called, job, candidate), due, suffix))
            .Concat(picture.OutOfService.Select(Absent));
        return new Explanation(
            [.. considered.OrderBy(Rank).ThenBy(one => one.Price?.Total)
                .ThenBy(one => one.Exclusion is null ? default : one.Anyway?.ArrivesAt ?? DateTimeOffset.MaxValue).Take(most)],
            insight.Jeopardy is { } jeopardy
                ? new LeastLate(picture.Members[jeopardy.Technician].Id, TimeSpan.FromSeconds(jeopardy.LateBy))
                : null,
            [],
            [],
            due is { } by ? picture.Instant(by) : null,
            provider);
    }

    private static int Rank(Considered one) => one.Exclusion is not null ? one.Anyway is null ? 3 : 2 : one.NeedsConfirmation ? 1 : 0;

    private Considered Of(WorkingPlan<TTravel> plan, int job, Candidate candidate, int? due, Suffix suffix)
    {
        var technician = picture.Problem.Technicians[candidate.Technician];
        var age = TimeSpan.FromSeconds(technician.PositionAge);
        if (candidate.Proposal is not { } proposal)
            return Excluded(technician.Id, age,
                ExclusionReason.Of(candidate.Exclusion!)) with
            { Anyway = Anyway(plan, job, candidate.Technician, due) };
        return new(
            technician.Id,
            picture.Instant(proposal.Placement.StartsAt),
            due is null ? null : TimeSpan.FromSeconds(proposal.LateBy),
            TimeSpan.FromSeconds(proposal.Travel),
            proposal.Placement.Position,
            age,
            new Price(proposal.Placement.Cost, proposal.OwnClock, proposal.OtherClocks, proposal.Announcement, proposal.Fairness)
            {
                Waiting = proposal.Waiting,
                Grounds = proposal.Grounds.Sum(ground => ground.Cost),
            },
            null)
        {
            Way = TimeSpan.FromSeconds(proposal.Way),
            Prices = Named(proposal),
            With = proposal.Partners.IsEmpty ? null : picture.Problem.Technicians[proposal.Partners[0].Technician].Id,
            GoesOnAt = picture.GoesOnAt(plan.Jobs[job], proposal.Placement.StartsAt, candidate.Technician),
            GivesWay = GivesWay(plan, job, proposal, suffix.With(technician.Id)),
            ShiftAt = technician.IsExpected && !proposal.NeedsConfirmation ? picture.Members[candidate.Technician].NextShiftAt : null,
        };
    }

    /// <summary>Whom an emergency could call out, which the engine does not do by itself.</summary>
    private Candidate CalledOut(WorkingPlan<TTravel> plan, Lazy<WorkingPlan<TTravel>> withShiftsToCome, int job, Candidate candidate)
    {
        var asked = plan.Jobs[job];
        if (candidate.Exclusion is not OffDuty || !asked.IsEmergency || !picture.Members[candidate.Technician].IsOffDuty) return candidate;
        var calling = picture.Problem.Technicians[candidate.Technician].IsExpected ? withShiftsToCome.Value : plan;
        return calling.Instead(job, other => other with { MayCallOut = true }, instead => instead.Explain(job, candidate.Technician));
    }

    /// <summary>The plan with those called out now whose shift has not begun: what is planned for the shift is planned anew then.</summary>
    private WorkingPlan<TTravel> WithShiftsToCome(WorkingPlan<TTravel> plan)
    {
        var (problem, before) = (picture.CalledOut(), plan.ToPlan());
        return new(problem, travel,
            before with
            {
                Routes =
                [.. before.Routes.Select((route, technician) => problem.Technicians[technician].IsOffDuty ? [] : route)]
            });
    }

    /// <summary>Everything but skills and locks as a price.</summary>
    private LeastBad? Anyway(WorkingPlan<TTravel> plan, int job, int technician, int? due)
    {
        var asked = plan.Jobs[job];
        var proposal = plan.Instead(
            job, other => other with { IsEmergency = true, MayCallOut = true, GoesOn = null, Duration = other.GoesOn ?? other.Duration },
            instead => instead.Explain(job, technician)).Proposal;
        if (proposal is null) return null;
        var late = due is { } by ? TimeSpan.FromSeconds(int.Max(0, proposal.Placement.StartsAt - by)) : (TimeSpan?)null;
        return new(picture.Instant(proposal.Placement.StartsAt), late, Named(proposal), NextShift(technician, asked));
    }

    /// <summary>
    /// From where they are, at the begin of the next shift; where nobody plans shifts, at the hour at which this one began.
    /// </summary>
    private DateTimeOffset? NextShift(int technician, PlanJob job)
    {
        var member = picture.Members[technician];
        var begins = member.IsRostered ? member.NextShiftAt : member.ShiftStartedAt?.AddDays(1);
        if (begins is not { } at || member is { IsOnDuty: true, ShiftEndsAt: { } ends } && at < ends) return null;
        return at + TimeSpan.FromSeconds(travel.Seconds(picture.Problem.Technicians[technician].Place, job.Place));
    }

    /// <summary>What stands behind it in the route, what leaves the route, and what may not begin yet.</summary>
    private ImmutableArray<Displaced> GivesWay(WorkingPlan<TTravel> plan, int job, Proposal proposal, ImmutableArray<PlannedStop> planned)
    {
        if (plan.Jobs[job].IsLast) return [];
        var moved = proposal.Pushed.Concat(proposal.Displaced).Where(other => plan.Jobs[other] is { Told: null, LockedTo: null })
            .Select(other => plan.Jobs[other].Id);
        var ids = moved.Concat(planned.Where(stop => stop.IsUnprepared).Select(stop => stop.Order)).ToHashSet(StringComparer.Ordinal);
        return [.. planned.Where(stop => ids.Contains(stop.Order))
            .Select(stop => new Displaced(stop.Order, picture.OrderOf(stop.Order)?.File.Type ?? WorkOrderType.Repair, stop.From))];
    }

    private ImmutableArray<NamedPrice> Named(Proposal proposal) =>
        [.. proposal.Grounds.Select(ground => new NamedPrice(Reason(ground.Reason), ground.Cost))];

    /// <summary>The solver knows people by number.</summary>
    private ExclusionReason Reason(Exclusion why) => why is NotPreferred { Preferred: var wanted }
        ? ExclusionReason.Of(why) with { What = picture.Problem.Technicians[wanted].Id }
        : ExclusionReason.Of(why);

    private static Considered Absent(CrewMember member) => Excluded(
        member.Id,
        TimeSpan.Zero,
        member.OutOfService is { } reason
            ? ExclusionReason.OutOfService(reason)
            : member.AbsentUntil is null ? ExclusionReason.OffShift : ExclusionReason.Absent);

    private static Considered Excluded(string technician, TimeSpan age, ExclusionReason reason) =>
        new(technician, null, null, null, 0, age, null, reason);
}
