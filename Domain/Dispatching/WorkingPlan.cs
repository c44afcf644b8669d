using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Scheduling;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching;

/// <summary>
/// A plan in memory that takes jobs in and out and finds the best place for one, exactly, over all technicians and positions.
/// Finding allocates nothing. Not for several threads at once.
/// </summary>
public sealed class WorkingPlan<TTravel>
    where TTravel : struct, ITravel
{
    private readonly Terms terms;
    private readonly Schedule<TTravel> schedule;
    private readonly Reach<TTravel> reach;
    private readonly List<PlanJob> jobs;
    private readonly ulong[] row;

    /// <exception cref="ArgumentException">A place is unknown to the travel model.</exception>
    public WorkingPlan(Problem problem, TTravel travel, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        (Problem, jobs) = (problem, [.. problem.Jobs]);
        terms = new Terms(problem, travel.Places);
        schedule = new Schedule<TTravel>(terms, travel);
        reach = new Reach<TTravel>(terms, travel, schedule);
        row = new ulong[terms.RowLength];
        for (var t = 0; t < plan.Routes.Length; t++)
        {
            foreach (var job in plan.Routes[t]) schedule.Insert(job, schedule.EndOf(t) - 1);
            reach.Refresh(t);
        }
    }

    public Problem Problem { get; }

    /// <summary>All jobs, those added later included.</summary>
    public IReadOnlyList<PlanJob> Jobs => jobs;

    /// <summary>Cost of all routes; jobs that nobody has are not in it.</summary>
    public long Cost => schedule.TotalCost;

    /// <summary>Makes a job known; nobody has it yet.</summary>
    /// <returns>Its index.</returns>
    public int Add(PlanJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(job.Place, terms.Places, nameof(job));
        ArgumentOutOfRangeException.ThrowIfNegative(job.Place, nameof(job));
        terms.Set(jobs.Count, job);
        schedule.Reserve(terms.Jobs.Length);
        jobs.Add(job);
        return jobs.Count - 1;
    }

    /// <summary>Replaces a job that nobody has, for instance by the next one to ask about.</summary>
    public void Replace(int index, PlanJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(job.Place, terms.Places, nameof(job));
        ArgumentOutOfRangeException.ThrowIfNegative(job.Place, nameof(job));
        if (schedule.SlotOf[index] >= 0) throw new InvalidOperationException("A job in a route cannot be replaced.");
        terms.Set(index, job);
        jobs[index] = job;
    }

    /// <summary>The cheapest place for a job that nobody has; the first of equals in no particular order.</summary>
    public Placement Find(int index)
    {
        terms.Eligible(jobs[index], index, row);
        ref readonly var job = ref terms.Jobs[index];
        var best = reach.Find(job, row);
        return best.Slot < 0 ? Placement.None : Described(job, best);
    }

    /// <summary>The cheapest place with one technician.</summary>
    public Placement Find(int index, int technician)
    {
        terms.Eligible(jobs[index], index, row);
        return With(index, technician);
    }

    /// <summary>Everybody who was considered for a job that nobody has, and why. Slow beside <see cref="Find(int)"/>.</summary>
    public Insight Explain(int index)
    {
        terms.Eligible(jobs[index], index, row);
        var inquiry = new Inquiry<TTravel>(terms, schedule, jobs[index], index);
        return Insight.Of(Enumerable.Range(0, terms.Technicians.Length).Select(t => inquiry.With(t, With(index, t))), terms.Jobs[index].Due);
    }

    /// <summary>What it would mean to give a job that nobody has to one technician.</summary>
    public Candidate Explain(int index, int technician)
    {
        terms.Eligible(jobs[index], index, row);
        return new Inquiry<TTravel>(terms, schedule, jobs[index], index).With(technician, With(index, technician));
    }

    /// <summary>Whether a technician may do a job, times aside.</summary>
    public bool May(int job, int technician) => terms.May(technician, jobs[job], job);

    /// <summary>Whether a technician has work that nobody was told of and that costs less than a price to leave out.</summary>
    public bool HasLesser(int technician, long price)
    {
        for (var slot = schedule.FirstFree(technician) + 1; slot < schedule.EndOf(technician); slot++)
            if (IsLesser(schedule.Slots[slot].Job, price)) return true;
        return false;
    }

    /// <summary>Whether nobody was told of a job and it costs less than a price to leave it out.</summary>
    public bool IsLesser(int job, long price) => terms.Jobs[job].Unassigned < price && jobs[job] is { Told: null, LockedTo: null };

    /// <summary>What it costs to leave a job out.</summary>
    public long UnassignedPrice(int job) => terms.Jobs[job].Unassigned;

    /// <summary>When a technician could begin with a job that nobody has, right after what is committed.</summary>
    public int EarliestStart(int job, int technician)
    {
        ref readonly var what = ref terms.Jobs[job];
        ref readonly var from = ref schedule.Slots[schedule.FirstFree(technician)];
        return Timing.Start(from.Depart, schedule.Way(from.Place, what.Place), what.Release, what.Open, what.Duration, what.IsEmergency ? null : terms.Breaks[technician]);
    }

    /// <summary>What a job costs with a technician at the least: what it does to others aside.</summary>
    public long LeastCost(int job, int technician) =>
        schedule.EntryCost(technician, terms.Jobs[job]) is var entry and < long.MaxValue ? entry + terms.Jobs[job].CostAt(EarliestStart(job, technician)) : long.MaxValue;

    /// <summary>Puts a job where it was found, or anywhere else behind what is committed.</summary>
    public void Insert(int job, int technician, int position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, terms.Technicians[technician].Committed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, schedule.Count[technician]);
        if (schedule.SlotOf[job] >= 0) throw new InvalidOperationException("The job is in a route already.");
        schedule.Insert(job, (technician << schedule.Shift) + position);
        reach.Refresh(technician);
    }

    /// <summary>Takes a job out of its route; nothing happens when it is in none.</summary>
    public void Remove(int job)
    {
        var slot = schedule.SlotOf[job];
        if (slot < 0) return;
        var technician = slot >> schedule.Shift;
        if (slot <= schedule.FirstFree(technician)) throw new InvalidOperationException("Committed work stays where it is.");
        schedule.Remove(slot, 1);
        reach.Refresh(technician);
    }

    /// <summary>When work on a job begins by the plan; null when nobody has it.</summary>
    public int? StartsAt(int job) => schedule.SlotOf[job] is >= 0 and var slot ? schedule.Slots[slot].Start : null;

    /// <summary>Who has a job; null when nobody has it.</summary>
    public int? TechnicianOf(int job) => schedule.SlotOf[job] is >= 0 and var slot ? slot >> schedule.Shift : null;

    /// <summary>The job that a technician does before another, -1 when they go there first.</summary>
    public int Before(int job)
    {
        var slot = schedule.SlotOf[job];
        return slot < 0 ? throw new InvalidOperationException("Nobody has the job.") : schedule.Slots[slot - 1].Job;
    }

    /// <summary>How many jobs of its technician come before a job that somebody has.</summary>
    public int PositionOf(int job)
    {
        var slot = schedule.SlotOf[job];
        return slot < 0 ? throw new InvalidOperationException("Nobody has the job.") : slot - (slot >> schedule.Shift << schedule.Shift) - 1;
    }

    /// <summary>Whether a technician may do all that is planned for them and not committed, and can in time.</summary>
    public bool IsSound(int technician)
    {
        if (schedule.IsBroken(technician)) return false;
        for (var slot = schedule.FirstFree(technician) + 1; slot < schedule.EndOf(technician); slot++)
        {
            var job = schedule.Slots[slot].Job;
            if (!terms.May(technician, jobs[job], job)) return false;
        }

        return true;
    }

    public ImmutableArray<int> RouteOf(int technician)
    {
        var first = technician << schedule.Shift;
        var route = ImmutableArray.CreateBuilder<int>(schedule.Count[technician]);
        for (var s = first + 1; s <= first + schedule.Count[technician]; s++) route.Add(schedule.Slots[s].Job);
        return route.MoveToImmutable();
    }

    public Plan ToPlan() => new(
        [.. Enumerable.Range(0, terms.Technicians.Length).Select(RouteOf)],
        [.. Enumerable.Range(0, jobs.Count).Where(j => schedule.SlotOf[j] < 0)]);

    /// <summary>The row of who may do the job is filled already.</summary>
    private Placement With(int index, int technician)
    {
        var best = Best.None;
        ref readonly var job = ref terms.Jobs[index];
        if ((row[technician >> 6] >> technician & 1) != 0 && schedule.EntryCost(technician, job) is var entry && entry < long.MaxValue)
            schedule.TryAll(job, technician, entry, ref best);
        return best.Slot < 0 ? Placement.None : Described(job, best);
    }

    private Placement Described(in JobTerms job, Best best)
    {
        var technician = best.Slot >> schedule.Shift;
        ref readonly var before = ref schedule.Slots[best.Slot];
        var start = Timing.Start(before.Depart, schedule.Way(before.Place, job.Place), job.Release, job.Open, job.Duration, job.IsEmergency ? null : terms.Breaks[technician]);
        return new Placement(technician, best.Slot - (technician << schedule.Shift), start, best.Cost);
    }
}
