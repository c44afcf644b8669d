using Dispatch.Domain.Dispatching.Constraints;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>Looks at one job with one technician place by place, slowly, to say what comes of it. The inner loop only says where.</summary>
internal readonly struct Inquiry<TTravel>(Terms terms, Schedule<TTravel> schedule, PlanJob asked, int index)
    where TTravel : struct, ITravel
{
    /// <param name="chosen">The cheapest place, when there is one.</param>
    /// <param name="earliest">The earliest start that breaks nothing; the maximum when every place does.</param>
    public Candidate With(int technician, Placement chosen, out int earliest)
    {
        earliest = int.MaxValue;
        var who = terms.Problem.Technicians[technician];
        if (Barred(who, technician) is { } barred) return new Candidate(technician, barred, null);
        Exclusion? mildest = null;
        var first = technician << schedule.Shift;
        for (var after = schedule.FirstFree(technician); after < schedule.EndOf(technician); after++)
        {
            var outcome = Follow(technician, after);
            if (outcome.Exclusion is null) earliest = int.Min(earliest, outcome.Start);
            else if (mildest is null || Extent(outcome.Exclusion) < Extent(mildest)) mildest = outcome.Exclusion;
        }

        if (!chosen.IsFound) return new Candidate(technician, mildest, null);
        ref readonly var job = ref terms.Jobs[index];
        var taken = Follow(technician, first + chosen.Position);
        var (own, announcement) = (job.CostAt(taken.Start), schedule.EntryCost(technician, job));
        var fairness = chosen.Cost - taken.Travel - own - taken.Others - announcement;
        return new Candidate(technician, null, new Offer(chosen, taken.Travel, int.Max(0, taken.Start - job.Due), own, taken.Others, announcement, fairness));
    }

    private Exclusion? Barred(PlanTechnician who, int technician) =>
        (Exclusion?)Locked.Of(technician, asked)
        ?? (Exclusion?)RejectedBefore.Of(technician, asked)
        ?? (Exclusion?)MissingSkill.Of(who, asked)
        ?? (Exclusion?)MissingPart.Of(who, asked)
        ?? (Exclusion?)TooMuchLoad.Of((long)schedule.Load[technician] + asked.Load, who.Capacity)
        ?? (asked.Told?.Technician == technician ? null : PositionStale.Of(who, terms.Problem.Rules));

    private static long Extent(Exclusion exclusion) => exclusion switch
    {
        OutsideShift shift => shift.By,
        AppointmentMissed missed => missed.By,
        TooFar far => far.Travel,
        _ => long.MaxValue,
    };

    private (Exclusion? Exclusion, int Start, int Travel, long Others) Follow(int technician, int after)
    {
        var (rules, breaks, slots) = (terms.Problem.Rules, terms.Breaks[technician], schedule.Slots);
        ref readonly var job = ref terms.Jobs[index];
        var outward = schedule.Way(slots[after].Place, job.Place);
        var onward = schedule.Way(job.Place, slots[after + 1].Place);
        if ((TooFar.Of(outward, rules) ?? TooFar.Of(onward, rules)) is { } far) return (far, 0, 0, 0);
        var start = Timing.Start(slots[after].Depart, outward, job.Release, job.Open, job.Duration, breaks);
        if (AppointmentMissed.Of(start, asked.Window) is { } missed) return (missed, 0, 0, 0);
        var (depart, leg, others) = (start + job.Duration, onward, 0L);
        for (var s = after + 1; s < schedule.EndOf(technician); s++)
        {
            ref readonly var stop = ref slots[s];
            ref readonly var next = ref terms.Jobs[stop.Job];
            var moved = Timing.Start(depart, leg, stop.Release, next.Open, next.Duration, breaks);
            if (moved > next.Close && moved > stop.Start) return (new AppointmentMissed(moved - next.Close), 0, 0, 0);
            others += next.CostAt(moved) - next.CostAt(stop.Start);
            (depart, leg) = (moved + next.Duration, slots[s + 1].Leg);
        }

        var end = Timing.Start(depart, leg, 0, 0, 0, breaks);
        var shift = end > schedule.Slots[schedule.EndOf(technician)].Start ? OutsideShift.Of(end, terms.Problem.Technicians[technician].Shift) : null;
        return (shift, start, outward + onward - slots[after + 1].Leg, others);
    }
}
