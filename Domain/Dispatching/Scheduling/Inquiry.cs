using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Constraints;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>Looks at one job with one technician place by place, slowly, to say what comes of it. The inner loop only says where.</summary>
internal readonly struct Inquiry<TTravel>(Terms terms, Schedule<TTravel> schedule, PlanJob asked, int index)
    where TTravel : struct, ITravel
{
    /// <param name="chosen">The cheapest place, when there is one.</param>
    public Candidate With(int technician, Placement chosen)
    {
        int? earliest = null;
        var who = terms.Problem.Technicians[technician];
        if (Barred(who, technician) is { } barred) return new Candidate(technician, barred, null);
        Exclusion? mildest = null;
        var first = technician << schedule.Shift;
        for (var after = asked.IsLast || asked.GoesOn is not null ? schedule.EndOf(technician) - 1 : asked.IsEmergency ? schedule.FirstFree(
            technician) : schedule.FirstBehindEmergencies(technician); after < schedule.EndOf(technician); after++)
        {
            var outcome = Follow(technician, after);
            if (outcome.Exclusion is null) earliest = int.Min(earliest ?? int.MaxValue, outcome.Start);
            else if (mildest is null || Extent(outcome.Exclusion) < Extent(mildest)) mildest = outcome.Exclusion;
        }

        return chosen.IsFound
            ? new Candidate(
                technician, null, Priced(who, technician, chosen, Follow(technician, first + chosen.Position)))
            { Earliest = earliest }
            : new Candidate(technician, mildest, null);
    }

    private Proposal Priced(PlanTechnician who, int technician, Placement chosen, Course taken)
    {
        ref readonly var job = ref terms.Jobs[index];
        ImmutableArray<Ground> grounds =
        [
            .. Grounds.With(who, technician, asked, terms.Problem),
            .. TooFar.Of(taken.Way, terms.Problem.Rules) is { } far ? [new Ground(far, 0)] : ImmutableArray<Ground>.Empty,
            .. taken.Overtime > 0
                ? [new Ground(new OutsideShift(taken.Overtime), (long)taken.Overtime * terms.Problem.Weights.Grounds.OvertimePerSecond)]
                : ImmutableArray<Ground>.Empty,
        ];
        var waiting = job.WaitingCost(taken.Start);
        var own = job.CostAt(taken.Start) - waiting;
        var announcement = job.Told >= 0 && job.Told != technician ? job.Moved : 0;
        var fairness = chosen.Cost - taken.Travel - own - waiting - taken.Others - announcement - grounds.Sum(ground => ground.Cost);
        return new Proposal(chosen, taken.Travel, int.Max(0, taken.Start - job.Due), own, taken.Others, announcement, fairness)
        {
            Way = taken.Way,
            Waiting = waiting,
            Grounds = grounds,
            Pushed = taken.Pushed,
        };
    }

    private Exclusion? Barred(PlanTechnician who, int technician) =>
        (Exclusion?)Locked.Of(technician, asked)
        ?? (Exclusion?)MissingSkill.Of(who, asked)
        ?? (Exclusion?)SkillTooLow.Of(who, asked)
        ?? (Exclusion?)OffDuty.Of(who, asked)
        ?? (Exclusion?)OutsideShift.OfWhatGoesOn(who, asked)
        ?? (asked.IsEmergency ? null : (Exclusion?)OnCall.Of(who, asked))
        ?? (asked.IsEmergency ? null : RejectedBefore.Of(technician, asked))
        ?? (asked.IsEmergency ? null : (Exclusion?)MissingPart.Of(who, asked))
        ?? (Exclusion?)(schedule.Kept is { } kept ? KeptForBreakdowns.Of(asked, kept.Left(technician)) : null)
        ?? (Exclusion?)TooMuchLoad.Of((long)schedule.Load[technician] + asked.Load, who.Capacity)
        ?? (asked.IsEmergency || asked.Told?.Technician == technician ? null : PositionStale.Of(who, terms.Problem.Rules));

    private static long Extent(Exclusion exclusion) => exclusion switch
    {
        OutsideShift shift => shift.By,
        AppointmentMissed missed => missed.By,
        TooFar far => far.Travel,
        ContractHoursUsed used => used.By,
        _ => long.MaxValue,
    };

    private Course Follow(int technician, int after)
    {
        var (rules, breaks, slots) = (terms.Problem.Rules, terms.Breaks[technician], schedule.Slots);
        ref readonly var job = ref terms.Jobs[index];
        var last = schedule.EndOf(technician);
        var (outward, onward) = (schedule.Way(slots[after].Place, job.Place), schedule.Way(job.Place, slots[after + 1].Place));
        var behind = slots[after + 1].Job < 0 ? job.IsEmergency : terms.Jobs[slots[after + 1].Job].IsEmergency;
        var busy = schedule.Work[technician] - terms.Technicians[technician].Busy + outward + onward - slots[after + 1].Leg + job.Duration;
        if (ContractHoursUsed.Of(busy, terms.Problem.Technicians[technician]) is { } used) return new(used);
        if (OutsideShift.OfAbsence(busy, terms.Problem.Technicians[technician]) is { } gone) return new(gone);
        if ((NoRoad.Of(outward) ?? NoRoad.Of(onward)) is { } none) return new(none);
        if ((job.IsEmergency ? null : TooFar.Of(outward, rules)) is { } far) return new(far);
        if ((behind ? null : TooFar.Of(onward, rules)) is { } further) return new(further);
        var start = Timing.Start(slots[after].Depart, outward, job.Release, job.Open, job.Duration, job.IsEmergency ? null : breaks);
        if (AppointmentMissed.Of(start, asked.Window) is { } missed) return new(missed);
        var (depart, leg, others, pushed) = (start + job.Duration, onward, 0L, ImmutableArray.CreateBuilder<int>());
        var who = terms.Problem.Technicians[technician];
        var shift = who.Shift;
        var evening = int.Max(shift.Until, Evening(technician, after));
        if (!job.IsEmergency && OutsideShift.Of(depart, who, evening) is { } late) return new(late);
        for (var s = after + 1; s < last; s++)
        {
            ref readonly var stop = ref slots[s];
            ref readonly var next = ref terms.Jobs[stop.Job];
            var moved = Timing.Start(depart, leg, stop.Release, next.Open, next.Duration, next.IsEmergency ? null : breaks);
            if (moved > next.Close && moved > stop.Start) return new(new AppointmentMissed(moved - next.Close));
            if (moved > stop.Start) pushed.Add(stop.Job);
            others += next.CostAt(moved) - next.CostAt(stop.Start);
            (depart, leg) = (moved + next.Duration, slots[s + 1].Leg);
            if (!next.IsEmergency && depart > stop.Depart && depart > shift.Until)
                return new(new OutsideShift(depart - shift.Until, who.Limit));
        }

        var end = Timing.Start(depart, leg, 0, 0, 0, breaks);
        var isLast = after + 1 == last;
        var endsWithEmergency = isLast ? job.IsEmergency : terms.Jobs[slots[last - 1].Job].IsEmergency;
        if (!endsWithEmergency)
            return end > slots[last].Start && OutsideShift.Of(end, who, shift.Until) is { } outside
                ? new(outside)
                : new(null, start, outward, outward + onward - slots[after + 1].Leg, others, 0, pushed.DrainToImmutable());
        var before = schedule.OvertimeFrom(technician) is >= 0 and var from ? int.Max(0, slots[last].Start - from) : 0;
        return new(null, start, outward, outward + onward - slots[after + 1].Leg, others, int.Max(0, end - evening) - before,
            pushed.DrainToImmutable());
    }

    /// <summary>When the last work that is no emergency ends, the place asked about aside.</summary>
    private int Evening(int technician, int after) =>
        schedule.OvertimeFrom(technician) is >= 0 and var from
            ? from
            : after + 1 == schedule.EndOf(technician) ? schedule.Slots[after].Depart : 0;

    /// <summary>What comes of one place.</summary>
    /// <param name="Way">Travel from the stop before.</param>
    /// <param name="Travel">Travel more.</param>
    /// <param name="Others">What becomes late, or later, behind it.</param>
    /// <param name="Overtime">Seconds more after the shift.</param>
    /// <param name="Pushed">Jobs that begin later.</param>
    private readonly record struct Course(
        Exclusion? Exclusion, int Start = 0, int Way = 0, int Travel = 0, long Others = 0, int Overtime = 0,
        ImmutableArray<int> Pushed = default);
}
