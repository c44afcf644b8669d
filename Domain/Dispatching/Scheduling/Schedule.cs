using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Dispatch.Domain.Dispatching.Constraints;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>
/// All routes with their times. Each technician has a run of slots: start, jobs, end of the shift. Every stop knows how far it can be
/// pushed for nothing and how far at all, so that an insertion is tested in constant time; only where it makes something late is the
/// rest of the route walked, until the push is absorbed.
/// </summary>
internal sealed class Schedule<TTravel>
    where TTravel : struct, ITravel
{
    /// <summary>
    /// Price of a stop that is planned after the latest moment allowed; only committed work or odd travel times can bring that about.
    /// </summary>
    private const long Broken = 1_000_000_000;

    private readonly TTravel travel;
    private readonly Terms terms;
    private readonly int fairness;
    private readonly int maximumTrip;
    private readonly int overtime;
    private readonly bool hasContracts;
    private Slot[] slots;
    private int shift;

    public Schedule(Terms terms, TTravel travel, int jobsPerTechnician = 13)
    {
        (this.terms, this.travel) = (terms, travel);
        (fairness, maximumTrip, overtime) =
            (terms.Problem.Weights.Fairness, terms.Problem.Rules.MaximumTrip, terms.Problem.Weights.Grounds.OvertimePerSecond);
        Kept = terms.Problem.Rules.KeptShare > 0 ? new Kept(terms.Problem) : null;
        hasContracts = terms.Problem.Technicians.Any(technician => technician.ContractLeft is not null || technician.AbsentIn is not null);
        shift = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)jobsPerTechnician + 3));
        var technicians = terms.Technicians.Length;
        slots = new Slot[technicians << shift];
        (Count, Work, Load, Cost, Gain) =
            (new int[technicians], new int[technicians], new int[technicians], new long[technicians], new long[technicians]);
        SlotOf = new int[terms.Jobs.Length];
        Array.Fill(SlotOf, -1);
        for (var t = 0; t < technicians; t++)
        {
            var technician = terms.Technicians[t];
            slots[t << shift] = new Slot { Place = technician.Place, Job = -1, Start = technician.Ready, Depart = technician.Ready };
            slots[(t << shift) + 1] = new Slot { Place = technician.EndPlace, Job = -1, Leg = Way(technician.Place, technician.EndPlace) };
            Refresh(t);
        }
    }

    /// <summary>Jobs of each technician.</summary>
    public int[] Count { get; }

    /// <summary>Seconds from now that each technician is busy with travel and work.</summary>
    public int[] Work { get; }

    public int[] Load { get; }

    /// <summary>Null when no share is kept for breakdowns.</summary>
    public Kept? Kept { get; }

    /// <summary>Travel, lateness, fairness and broken announcements of each technician.</summary>
    public long[] Cost { get; }

    /// <summary>
    /// The most that a job put into the route can make cheaper. More than 0 only where something is late and a trip waits, for a release or
    /// a break, which another job on the way can put to use.
    /// </summary>
    public long[] Gain { get; }

    /// <summary>Where each job is; -1 when nobody has it.</summary>
    public int[] SlotOf { get; private set; }

    public long TotalCost { get; private set; }

    public Slot[] Slots => slots;

    public int Shift => shift;

    /// <summary>
    /// Whether a stop is planned after the latest moment allowed, or too far away, or too much is carried. Says so of a route that is
    /// merely dear beyond measure, too.
    /// </summary>
    public bool IsBroken(int technician) => Cost[technician] >= Broken || Load[technician] > terms.Technicians[technician].Capacity;

    /// <summary>The first slot after which a job may be put.</summary>
    public int FirstFree(int technician) => (technician << shift) + terms.Technicians[technician].Committed;

    /// <summary>The first slot after which a job may be put that is no emergency.</summary>
    public int FirstBehindEmergencies(int technician) =>
        int.Max(FirstFree(technician), (technician << shift) + slots[technician << shift].Free);

    public int EndOf(int technician) => (technician << shift) + Count[technician] + 1;

    /// <summary>
    /// What a job costs a technician wherever it is put; the maximum when it is too much to carry, or more planned work than may be.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long EntryCost(int technician, in JobTerms job)
    {
        if (job.Load > terms.Technicians[technician].Capacity - Load[technician]) return long.MaxValue;
        if (job.IsPlanned && job.Duration > Kept!.Left(technician)) return long.MaxValue;
        var moved = job.Told >= 0 && job.Told != technician ? job.Moved : 0L;
        return job.Entry < 0 ? moved : moved + terms.EntryOf(job, technician);
    }

    /// <summary>From when an emergency at the end of a route works overtime; -1 when the route ends with other work.</summary>
    public int OvertimeFrom(int technician) => slots[technician << shift].Hard;

    /// <summary>Makes <paramref name="best"/> this place, if the job costs less there, <paramref name="entry"/> included.</summary>
    /// <param name="outward">Travel from the stop before.</param>
    /// <param name="onward">Travel to the stop behind.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Try(in JobTerms job, int technician, int after, int outward, int onward, long entry, Period[]? breaks, ref Best best)
    {
        if (after - (technician << shift) < slots[technician << shift].Free && !job.IsEmergency) return;
        ref var before = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), (nint)after);
        ref var behind = ref Unsafe.Add(ref before, 1);
        var gain = Gain[technician];
        var limit = gain == 0 || best.Cost == long.MaxValue ? best.Cost : best.Cost + gain;
        var more = outward + onward - behind.Leg;
        var cost = entry + more;
        if (hasContracts && more + job.Duration > terms.Technicians[technician].MostBusy - Work[technician]) return;
        if (fairness != 0) cost += Fairness(technician, more + job.Duration);
        if (cost >= limit) return;
        var start = Timing.Start(before.Depart, outward, job.Release, job.Open, job.Duration, job.IsEmergency ? null : breaks);
        if (start > job.Close) return;
        cost += job.CostAt(start);
        if (cost >= limit) return;
        var pushed = breaks is null
            ? int.Max(start + job.Duration, behind.Release) + onward
            : Timing.Start(start + job.Duration, onward, behind.Release, OpenOf(behind), DurationOf(behind), BreaksOf(behind, breaks));
        if (job.IsEmergency && behind.Job < 0) cost += OvertimeOf(technician, before, behind, pushed);
        else if (pushed > behind.Hard) return;
        if ((outward > maximumTrip && !job.IsEmergency) || (onward > maximumTrip && !IsEmergency(behind, job))) return;
        if (outward >= NoRoad.Never || onward >= NoRoad.Never) return;
        if (!job.IsEmergency && OvertimeFrom(technician) is >= 0 and var evening && start + job.Duration > evening) return;
        if (behind.Job >= 0 && (pushed > behind.Free || (gain > 0 && pushed < behind.Start)))
            cost += Push(after + 1, pushed, breaks, gain > 0 ? long.MaxValue : limit - cost);
        if (cost >= best.Cost) return;
        best.Slot = after;
        best.Cost = cost;
    }

    /// <summary>Tries every place in a technician's free suffix.</summary>
    public void TryAll(in JobTerms job, int technician, long entry, ref Best best)
    {
        var breaks = terms.Breaks[technician];
        var end = EndOf(technician);
        for (var after = job.IsLast ? end - 1 : FirstFree(technician); after < end; after++)
            Try(job, technician, after, Outward(job, after), Onward(job, after), entry, breaks, ref best);
    }

    /// <summary>Travel to a job from the stop in a slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Outward(in JobTerms job, int after) => travel.SecondsInto(job.Place, slots[after].Place);

    /// <summary>Travel from a job to the stop behind a slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Onward(in JobTerms job, int after) => slots[after + 1].Place is >= 0 and var place ? travel.Seconds(job.Place, place) : 0;

    /// <summary>Puts a job after a slot.</summary>
    public void Insert(int job, int after)
    {
        var technician = after >> shift;
        if (Count[technician] + 3 > 1 << shift)
        {
            after += technician << shift;
            Widen();
        }

        var end = EndOf(technician);
        for (var s = end; s > after; s--) Move(s, s + 1);
        ref readonly var what = ref terms.Jobs[job];
        slots[after + 1] = new Slot { Place = what.Place, Job = job, Release = what.Release, Leg = Way(slots[after].Place, what.Place) };
        SlotOf[job] = after + 1;
        slots[after + 2].Leg = Way(what.Place, slots[after + 2].Place);
        Count[technician]++;
        Load[technician] += what.Load;
        if (what.IsPlanned) Kept!.Add(technician, what.Duration);
        Refresh(technician);
    }

    /// <summary>Takes <paramref name="length"/> jobs out of a route, from a slot on.</summary>
    public void Remove(int from, int length)
    {
        var technician = from >> shift;
        var end = EndOf(technician);
        for (var s = from; s < from + length; s++)
        {
            SlotOf[slots[s].Job] = -1;
            ref readonly var job = ref terms.Jobs[slots[s].Job];
            Load[technician] -= job.Load;
            if (job.IsPlanned) Kept!.Add(technician, -job.Duration);
        }

        for (var s = from + length; s <= end; s++) Move(s, s - length);
        slots[from].Leg = Way(slots[from - 1].Place, slots[from].Place);
        Count[technician] -= length;
        Refresh(technician);
    }

    /// <summary>Room for jobs with indices up to <paramref name="count"/>.</summary>
    public void Reserve(int count)
    {
        var before = SlotOf.Length;
        if (count <= before) return;
        var larger = SlotOf;
        Array.Resize(ref larger, terms.Jobs.Length);
        Array.Fill(larger, -1, before, larger.Length - before);
        SlotOf = larger;
    }

    public int Way(int from, int to) => to < 0 ? 0 : travel.Seconds(from, to);

    /// <summary>Reckons a route's times, costs and slacks anew.</summary>
    public void Refresh(int technician)
    {
        var first = technician << shift;
        var breaks = terms.Breaks[technician];
        var route = slots.AsSpan(first, Count[technician] + 2);
        var jobs = terms.Jobs;
        var cost = 0L;
        var work = terms.Technicians[technician].Busy;
        var (depart, clocks, waits) = (route[0].Depart, 0L, breaks is not null);
        var shiftEnd = terms.Technicians[technician].End;
        var (evening, isBroken) = (int.Max(shiftEnd, depart), false);
        route[0].Free = 0;
        for (var i = 1; i < route.Length - 1; i++)
        {
            ref var slot = ref route[i];
            ref readonly var job = ref jobs[slot.Job];
            waits |= slot.Release > depart;
            slot.Start = Timing.Start(depart, slot.Leg, slot.Release, job.Open, job.Duration, job.IsEmergency ? null : breaks);
            slot.Depart = depart = job.GoesOn ? int.Max(slot.Start + job.Duration, shiftEnd) : slot.Start + job.Duration;
            if (job.GoesAtOnce) route[0].Free = i;
            if (!job.IsEmergency) (evening, isBroken) = (int.Max(shiftEnd, depart), depart > shiftEnd);
            var clock = job.CostAt(slot.Start);
            clocks += clock;
            cost += slot.Leg + clock;
            work += slot.Leg + job.Duration;
            if (slot.Start > job.Close || (slot.Leg > maximumTrip && !job.IsEmergency)) cost += Broken;
            if (job.Told >= 0 && job.Told != technician) cost += job.Moved;
            if (job.Entry >= 0) cost += terms.EntryOf(job, technician);
        }

        ref var end = ref route[^1];
        end.Start = end.Depart = Timing.Start(depart, end.Leg, 0, 0, 0, breaks);
        end.Hard = end.Free = int.Max(shiftEnd, end.Start);
        var hard = end.Hard;
        route[0].Hard = -1;
        if (route.Length > 2 && jobs[route[^2].Job].IsEmergency)
        {
            (route[0].Hard, end.Hard, hard) = (evening, shiftEnd, int.MaxValue / 2);
            clocks += Overtime(evening, end.Start);
            cost += Overtime(evening, end.Start) + (isBroken ? Broken : 0);
        }
        else if (route.Length > 2 && (end.Start > shiftEnd || end.Leg > maximumTrip))
        {
            cost += Broken;
        }

        for (var i = route.Length - 2; i > 0; i--)
        {
            ref var slot = ref route[i];
            ref readonly var next = ref route[i + 1];
            ref readonly var job = ref jobs[slot.Job];
            var (nextDuration, pauses) = (next.Job < 0 ? 0 : jobs[next.Job].Duration, BreaksOf(next, breaks));
            var due = job.Waiting != 0 || slot.Start > job.Due ? slot.Start : job.Due;
            hard = int.Min(job.Close, Timing.LatestDeparture(hard, next.Leg, nextDuration, pauses) - job.Duration);
            if (!job.IsEmergency && route[0].Hard >= 0) hard = int.Min(hard, evening - job.Duration);
            slot.Hard = hard = int.Max(slot.Start, hard);
            slot.Free = int.Max(slot.Start,
                int.Min(int.Min(due, slot.Hard), Timing.LatestDeparture(next.Free, next.Leg, nextDuration, pauses) - job.Duration));
        }

        work += end.Leg;
        cost += end.Leg;
        if (route.Length > 2 && work > terms.Technicians[technician].MostBusy) cost += Broken;
        if (fairness != 0) cost += Fair(work) - Fair(terms.Technicians[technician].Busy);
        Work[technician] = work;
        Gain[technician] = waits ? clocks : 0;
        TotalCost += cost - Cost[technician];
        Cost[technician] = cost;
    }

    /// <summary>Puts one route back as it was in another schedule; its jobs must be in no other route.</summary>
    public void CopyRoute(int technician, Slot[] from, int at, int count, int work, int load, long cost, long gain)
    {
        var first = technician << shift;
        Array.Copy(from, at, slots, first, count + 2);
        var planned = 0L;
        for (var s = first + 1; s <= first + count; s++)
        {
            SlotOf[slots[s].Job] = s;
            if (terms.Jobs[slots[s].Job].IsPlanned) planned += terms.Jobs[slots[s].Job].Duration;
        }

        Kept?.Set(technician, planned);
        TotalCost += cost - Cost[technician];
        (Count[technician], Work[technician], Load[technician], Cost[technician], Gain[technician]) = (count, work, load, cost, gain);
    }

    /// <summary>
    /// What it costs that a stop and those behind it begin at other times, until that makes no difference or the price passes the limit.
    /// </summary>
    private long Push(int slot, int start, Period[]? breaks, long limit)
    {
        var cost = 0L;
        while (slots[slot].Job >= 0)
        {
            ref readonly var stop = ref slots[slot];
            ref readonly var job = ref terms.Jobs[stop.Job];
            start = int.Max(start, job.Open);
            if (start == stop.Start || (start > stop.Start && start <= stop.Free)) return cost;
            cost += job.CostAt(start) - job.CostAt(stop.Start);
            if (cost >= limit) return cost;
            ref readonly var next = ref slots[++slot];
            start = Timing.Start(start + job.Duration, next.Leg, next.Release, OpenOf(next), DurationOf(next), BreaksOf(next, breaks));
        }

        var evening = OvertimeFrom(slot >> shift);
        return evening < 0 ? cost : cost + Overtime(evening, start) - Overtime(evening, slots[slot].Start);
    }

    /// <summary>What an emergency put at the end of a route works more after the shift.</summary>
    private long OvertimeOf(int technician, in Slot before, in Slot end, int ends) => OvertimeFrom(technician) is >= 0 and var evening
        ? Overtime(evening, ends) - Overtime(evening, end.Start)
        : Overtime(int.Max(terms.Technicians[technician].End, before.Depart), ends);

    private long Overtime(int evening, int ends) => (long)overtime * int.Max(0, ends - evening);

    /// <summary>An emergency cuts a break short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Period[]? BreaksOf(in Slot slot, Period[]? breaks) =>
        breaks is null || (slot.Job >= 0 && terms.Jobs[slot.Job].IsEmergency) ? null : breaks;

    /// <summary>Whether a leg may be longer than others: it leads to an emergency, or from the last one home.</summary>
    private bool IsEmergency(in Slot slot, in JobTerms last) => slot.Job < 0 ? last.IsEmergency : terms.Jobs[slot.Job].IsEmergency;

    private int OpenOf(in Slot slot) => slot.Job < 0 ? 0 : terms.Jobs[slot.Job].Open;

    private int DurationOf(in Slot slot) => slot.Job < 0 ? 0 : terms.Jobs[slot.Job].Duration;

    /// <summary>What it costs that a technician is busy for so many seconds more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Fairness(int technician, int more) => Fair(Work[technician] + more) - Fair(Work[technician]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Fair(int work)
    {
        long minutes = work / 60;
        return fairness * minutes * minutes / 1024;
    }

    private void Move(int from, int to)
    {
        slots[to] = slots[from];
        if (slots[to].Job >= 0) SlotOf[slots[to].Job] = to;
    }

    private void Widen()
    {
        var wider = new Slot[slots.Length * 2];
        for (var t = 0; t < Count.Length; t++) Array.Copy(slots, t << shift, wider, t << (shift + 1), Count[t] + 2);
        for (var j = 0; j < SlotOf.Length; j++)
            if (SlotOf[j] >= 0) SlotOf[j] += SlotOf[j] >> shift << shift;
        (slots, shift) = (wider, shift + 1);
    }
}
