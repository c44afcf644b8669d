using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Constraints;
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
    private readonly TTravel travel;
    private readonly Terms terms;
    private readonly Schedule<TTravel> schedule;
    private readonly Reach<TTravel> reach;
    private readonly List<PlanJob> jobs;
    private readonly ulong[] row;
    private readonly HashSet<int> touched = [];
    private Tied<TTravel>? tied;

    /// <exception cref="ArgumentException">A place is unknown to the travel model.</exception>
    public WorkingPlan(Problem problem, TTravel travel, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        (Problem, jobs, this.travel) = (problem, [.. problem.Jobs], travel);
        terms = new Terms(problem, travel.Places);
        schedule = new Schedule<TTravel>(terms, travel);
        reach = new Reach<TTravel>(terms, travel, schedule);
        row = new ulong[terms.RowLength];
        for (var t = 0; t < plan.Routes.Length; t++)
        {
            foreach (var job in plan.Routes[t]) schedule.Insert(job, schedule.EndOf(t) - 1);
            reach.Refresh(t);
        }

        Tie();
        tied?.Settle(_ => { });
        Reached();
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
        Tie();
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
        Tie();
    }

    /// <summary>
    /// The cheapest place for a job that nobody has; the first of equals in no particular order. Of work for several people it is where the
    /// first open part goes, at the price of all; for the other parts there is none.
    /// </summary>
    public Placement Find(int index)
    {
        if (IsShared(index)) return Meet(index) is { } meeting ? Described(meeting, index) : Placement.None;
        if (!IsOpen(index)) return Placement.None;
        terms.Eligible(jobs[index], index, row);
        ref readonly var job = ref terms.Jobs[index];
        var best = reach.Find(job, row);
        return best.Slot < 0 ? Placement.None : Described(job, best);
    }

    /// <summary>The cheapest place with one technician.</summary>
    public Placement Find(int index, int technician)
    {
        if (IsShared(index))
            return Meet(index, new Seat(index, technician, -1, 0)) is { } meeting ? Described(meeting, index) : Placement.None;
        if (!IsOpen(index)) return Placement.None;
        terms.Eligible(jobs[index], index, row);
        return With(index, technician);
    }

    /// <summary>Everybody who was considered for a job that nobody has, and why. Slow beside <see cref="Find(int)"/>.</summary>
    public Insight Explain(int index) =>
        Insight.Of([.. Enumerable.Range(0, terms.Technicians.Length).Select(technician => Explain(index, technician))],
            terms.Jobs[index].Due);

    /// <summary>What it would mean to give a job that nobody has to one technician.</summary>
    public Candidate Explain(int index, int technician)
    {
        if (IsShared(index)) return Together(index, technician);
        if (!IsOpen(index)) return new Candidate(technician, new PrecedingWorkOpen(), null);
        terms.Eligible(jobs[index], index, row);
        return new Inquiry<TTravel>(terms, schedule, jobs[index], index).With(technician, With(index, technician));
    }

    /// <summary>Asks with a job that nobody has, and its other parts, as something else; the plan is as before then.</summary>
    public TAnswer Instead<TAnswer>(int index, Func<PlanJob, PlanJob> change, Func<WorkingPlan<TTravel>, TAnswer> ask)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(ask);
        var asked = jobs[index];
        if (terms.Ties?.IsTied(index) == true)
            return ask(new(
                Problem with { Jobs = [.. jobs.Select((job, number) => number == index || job.PartOf == index ? change(job) : job)] },
                travel, ToPlan()));
        Replace(index, change(asked));
        var answer = ask(this);
        Replace(index, asked);
        return answer;
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

    /// <summary>
    /// Whether nobody was told of a job and it costs less than a price to leave it out. What is tied to other work gives way with all its
    /// parts and all that comes after it, so that must be true of them, too.
    /// </summary>
    public bool IsLesser(int job, long price) =>
        IsTied(job) ? terms.Ties!.WithAllThatGoes(job).All(one => IsLesserAlone(one, price)) : IsLesserAlone(job, price);

    /// <summary>Whether a job holds the times of others, or others hold its.</summary>
    public bool IsTied(int job) => terms.Ties?.IsTied(job) == true;

    /// <summary>What leaves the routes with a job: itself, its other parts, and what may only come after it.</summary>
    public IEnumerable<int> WithAllThatGoes(int job) => IsTied(job) ? terms.Ties!.WithAllThatGoes(job) : [job];

    /// <summary>The same plan, to be tried out.</summary>
    public WorkingPlan<TTravel> Copy() => new(Problem with { Jobs = [.. jobs] }, travel, ToPlan());

    /// <summary>What it costs to leave a job out.</summary>
    public long UnassignedPrice(int job) => terms.Jobs[job].Unassigned;

    /// <summary>When a technician could begin with a job that nobody has, right after what is committed.</summary>
    public int EarliestStart(int job, int technician)
    {
        ref readonly var what = ref terms.Jobs[job];
        ref readonly var from = ref schedule.Slots[schedule.FirstFree(technician)];
        return Timing.Start(from.Depart, schedule.Way(from.Place, what.Place), what.Release, what.Open, what.Duration,
            what.IsEmergency ? null : terms.Breaks[technician]);
    }

    /// <summary>What a job costs with a technician at the least: what it does to others aside.</summary>
    public long LeastCost(int job, int technician) =>
        schedule.EntryCost(technician, terms.Jobs[job]) is var entry and < long.MaxValue
            ? entry + terms.Jobs[job].CostAt(EarliestStart(job, technician))
            : long.MaxValue;

    /// <summary>
    /// Puts a job where it was found, or anywhere else behind what is committed. Of work for several people the other open parts go where
    /// they cost least then.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is in a route already, what has to be done before is not planned, or not all parts
    /// can begin together.</exception>
    public void Insert(int job, int technician, int position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, terms.Technicians[technician].Committed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, schedule.Count[technician]);
        if (schedule.SlotOf[job] >= 0) throw new InvalidOperationException("The job is in a route already.");
        if (tied is not null && terms.Ties!.IsTied(job))
        {
            InsertTied(job, technician, position);
            return;
        }

        schedule.Insert(job, (technician << schedule.Shift) + position);
        reach.Refresh(technician);
    }

    /// <summary>
    /// Takes a job out of its route, with its other parts and what may only come after it; nothing happens when it is in none.
    /// </summary>
    public void Remove(int job)
    {
        var slot = schedule.SlotOf[job];
        if (slot < 0) return;
        var technician = slot >> schedule.Shift;
        if (slot <= schedule.FirstFree(technician)) throw new InvalidOperationException("Committed work stays where it is.");
        if (tied is not null && terms.Ties!.IsTied(job))
        {
            tied.Remove(job, _ => { });
            Reached();
            return;
        }

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
        return slot < 0
            ? throw new InvalidOperationException("Nobody has the job.")
            : slot - (slot >> schedule.Shift << schedule.Shift) - 1;
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

    /// <summary>The ways that a technician drives, by the numbers of their places: from where they are to their last job.</summary>
    public IEnumerable<(int From, int To)> LegsOf(int technician)
    {
        ImmutableArray<int> stops = [Problem.Technicians[technician].Place, .. RouteOf(technician).Select(job => jobs[job].Place)];
        return stops.Zip(stops.Skip(1));
    }

    public Plan ToPlan() => new(
        [.. Enumerable.Range(0, terms.Technicians.Length).Select(RouteOf)],
        [.. Enumerable.Range(0, jobs.Count).Where(j => schedule.SlotOf[j] < 0)]);

    private bool IsLesserAlone(int job, long price) => terms.Jobs[job].Unassigned < price && jobs[job] is { Told: null, LockedTo: null };

    private bool IsShared(int index) => terms.Ties is { } ties && ties.IsTied(index) && ties.IsShared(index);

    /// <summary>Whether what has to be done before is planned; from when on it can be done is known then.</summary>
    private bool IsOpen(int index) => tied is null || !terms.Ties!.IsTied(index) || tied.Open(index);

    private void Tie()
    {
        if (tied is null && terms.Ties is { } ties)
            tied = new Tied<TTravel>(ties, terms, schedule) { Touching = technician => touched.Add(technician) };
    }

    private void Reached()
    {
        foreach (var technician in touched) reach.Refresh(technician);
        touched.Clear();
    }

    private void InsertTied(int job, int technician, int position)
    {
        var meeting = IsShared(job) ? Meet(job, new Seat(job, technician, position, 0)) : !IsOpen(job)
            ? null
            : new Meeting(StartAt(terms.Jobs[job], (technician << schedule.Shift) + position), 0, [new(job, technician, position, 0)]);
        tied!.Place(meeting ?? throw new InvalidOperationException("What the job is tied to does not allow that place."));
        Reached();
    }

    /// <summary>Null for a part that is not the first one open, and where not all of them can begin together.</summary>
    private Meeting? Meet(int index, Seat? only = null, bool isEarliest = false)
    {
        var ties = terms.Ties!;
        var parts = ties.PartsOf(ties.LeadOf(index));
        if (parts.First(part => schedule.SlotOf[part] < 0 || part == index) != index) return null;
        return new Meetings<TTravel>(terms, schedule, tied!).Find(ties.LeadOf(index), RowsOf(parts), only, isEarliest);
    }

    private ulong[][] RowsOf(IReadOnlyList<int> parts)
    {
        var rows = new ulong[parts.Count][];
        for (var i = 0; i < rows.Length; i++) terms.Eligible(jobs[parts[i]], parts[i], rows[i] = new ulong[terms.RowLength]);
        return rows;
    }

    private static Placement Described(Meeting meeting, int index)
    {
        var seat = meeting.Seats.Single(one => one.Part == index);
        return new Placement(seat.Technician, seat.Position, meeting.Start, meeting.Cost);
    }

    /// <summary>What it would mean that a technician is one of those who do a job together.</summary>
    private Candidate Together(int index, int technician)
    {
        var ties = terms.Ties!;
        var lead = ties.LeadOf(index);
        var parts = ties.PartsOf(lead);
        int[] open = [.. parts.Where(part => schedule.SlotOf[part] < 0)];
        if (tied!.EarliestOf(lead) is null) return new Candidate(technician, new PrecedingWorkOpen(), null);
        var finder = new Meetings<TTravel>(terms, schedule, tied);
        var rows = RowsOf(parts);
        var meetings = open.Select(part => finder.Find(lead, rows, new Seat(part, technician, -1, 0))).OfType<Meeting>().ToList();
        if (meetings.MinBy(meeting => meeting.Cost) is not { } cheapest)
            return new Candidate(technician, Alone(open, technician) ?? new CrewIncomplete(parts.Count), null);
        var earliest = open.Select(part => finder.Find(lead, rows, new Seat(part, technician, -1, 0), isEarliest: true)).OfType<Meeting>()
            .Min(meeting => meeting.Start);
        return new Candidate(technician, null, tied.Told(cheapest, technician, Seated)) { Earliest = earliest };

        Proposal? Seated(Seat seat) => new Inquiry<TTravel>(terms, schedule, jobs[seat.Part], seat.Part)
            .With(seat.Technician, new Placement(seat.Technician, seat.Position, cheapest.Start, seat.Cost)).Proposal;
    }

    /// <summary>Why somebody could not do any part, if the others were there; null when they could.</summary>
    private Exclusion? Alone(int[] open, int technician)
    {
        Exclusion? why = null;
        foreach (var part in open)
        {
            tied!.Open(part);
            terms.Eligible(jobs[part], part, row);
            var candidate = new Inquiry<TTravel>(terms, schedule, jobs[part], part).With(technician, With(part, technician));
            if (candidate.Exclusion is null) return null;
            why ??= candidate.Exclusion;
        }

        return why;
    }

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
        return new Placement(technician, best.Slot - (technician << schedule.Shift), StartAt(job, best.Slot), best.Cost);
    }

    private int StartAt(in JobTerms job, int after)
    {
        ref readonly var before = ref schedule.Slots[after];
        return Timing.Start(before.Depart, schedule.Way(before.Place, job.Place), job.Release, job.Open, job.Duration,
            job.IsEmergency ? null : terms.Breaks[after >> schedule.Shift]);
    }
}
