using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>
/// Keeps jobs that are tied to each other at times that fit. While they are in routes their windows are narrowed: parts of one job to the
/// moment at which all begin, what precedes to what the rest can wait for. So every route can go on being reckoned alone; what is tied is
/// put in and taken out together.
/// </summary>
internal sealed class Tied<TTravel>(Ties ties, Terms terms, Schedule<TTravel> schedule)
    where TTravel : struct, ITravel
{
    private readonly List<(int Job, int Open, int Close)> before = [];

    public Ties Ties => ties;

    /// <summary>Is told of a technician whose route is about to change.</summary>
    public Action<int> Touching { get; set; } = _ => { };

    /// <summary>From here on windows can be put back.</summary>
    public void Begin() => before.Clear();

    public void Restore()
    {
        for (var i = before.Count - 1; i >= 0; i--)
            (terms.Jobs[before[i].Job].Open, terms.Jobs[before[i].Job].Close) = (before[i].Open, before[i].Close);
        before.Clear();
    }

    /// <summary>The earliest start that its window and what comes before it allow; null when what comes before is not planned.</summary>
    public int? EarliestOf(int lead)
    {
        var earliest = ties.PartsOf(lead).Max(part => ties.WindowOf(part).Open);
        if (ties.PrecedingOf(lead) is not { } lag) return earliest;
        foreach (var part in ties.PartsOf(lag.Job))
        {
            if (schedule.SlotOf[part] is not (>= 0 and var slot)) return null;
            earliest = int.Max(earliest, schedule.Slots[slot].Depart + lag.Seconds);
        }

        return earliest;
    }

    /// <summary>Lets a job that nobody has begin no earlier than what comes before it allows.</summary>
    /// <returns>False when that is not planned.</returns>
    public bool Open(int job)
    {
        if (EarliestOf(ties.LeadOf(job)) is not { } earliest) return false;
        Pin(job, earliest, ties.WindowOf(job).Close);
        return true;
    }

    /// <summary>Puts all open parts of a job where they meet.</summary>
    public void Place(Meeting meeting)
    {
        foreach (var seat in meeting.Seats)
        {
            Pin(seat.Part, meeting.Start, ties.IsShared(seat.Part) ? meeting.Start : ties.WindowOf(seat.Part).Close);
            Touching(seat.Technician);
            schedule.Insert(seat.Part, (seat.Technician << schedule.Shift) + seat.Position);
        }

        Hold(ties.LeadOf(meeting.Seats[0].Part));
    }

    /// <summary>What a meeting means, told of one of those who come.</summary>
    /// <param name="seated">What one seat means, with its window as it will be then.</param>
    public Proposal Told(Meeting meeting, int technician, Func<Seat, Proposal?> seated)
    {
        foreach (var seat in meeting.Seats) Pin(seat.Part, meeting.Start, meeting.Start);
        var proposals = meeting.Seats.ToDictionary(seat => seat.Technician, seat => seated(seat)!);
        foreach (var seat in meeting.Seats) Unpin(seat.Part);
        var all = proposals.Values;
        var own = proposals[technician];
        return own with
        {
            Placement = own.Placement with { Cost = meeting.Cost },
            Travel = all.Sum(one => one.Travel),
            LateBy = all.Max(one => one.LateBy),
            OwnClock = all.Sum(one => one.OwnClock),
            OtherClocks = all.Sum(one => one.OtherClocks),
            Announcement = all.Sum(one => one.Announcement),
            Fairness = all.Sum(one => one.Fairness),
            Waiting = all.Sum(one => one.Waiting),
            Grounds = [.. all.SelectMany(one => one.Grounds)],
            Pushed = [.. all.SelectMany(one => one.Pushed)],
            Partners = [.. all.Where(one => one != own).Select(one => one.Placement)],
        };
    }

    /// <summary>Takes all parts of a job, and all that comes only after it, out of their routes; what is committed stays.</summary>
    /// <param name="removed">Is told of each that was in a route.</param>
    public void Remove(int job, Action<int> removed)
    {
        var lead = ties.LeadOf(job);
        foreach (var part in ties.PartsOf(lead))
        {
            if (schedule.SlotOf[part] is >= 0 and var slot)
            {
                if (!IsFree(slot)) continue;
                Touching(slot >> schedule.Shift);
                schedule.Remove(slot, 1);
                removed(part);
            }

            Unpin(part);
        }

        foreach (var follower in ties.FollowersOf(lead))
            if (IsMovable(follower)) Remove(follower, removed);
        Hold(lead);
    }

    /// <summary>
    /// Reckons from the order of the routes alone when everything tied begins at the earliest. What cannot be brought together, such as a
    /// part without the others, is taken out.
    /// </summary>
    public void Settle(Action<int> removed)
    {
        for (var isSettled = false; !isSettled;)
        {
            foreach (var job in ties.Jobs) Unpin(job);
            Refresh();
            var taken = 0;
            void Take(int job)
            {
                taken++;
                removed(job);
            }

            foreach (var lead in ties.Leads)
                if (IsMovable(lead) && (EarliestOf(lead) is null || ties.PartsOf(lead).Any(part => schedule.SlotOf[part] < 0)))
                    Remove(lead, Take);
            if (taken == 0 && Stuck() is >= 0 and var stuck) Remove(stuck, Take);
            isSettled = taken == 0;
        }

        foreach (var job in ties.Jobs)
        {
            if (schedule.SlotOf[job] is not (>= 0 and var slot)) continue;
            var isHeld = ties.IsShared(job) || ties.PrecedingOf(ties.LeadOf(job)) is not null;
            Pin(job, isHeld ? schedule.Slots[slot].Start : ties.WindowOf(job).Open, CloseOf(job));
        }

        Refresh();
    }

    private bool IsFree(int slot) => slot > schedule.FirstFree(slot >> schedule.Shift);

    private bool IsMovable(int lead) => ties.PartsOf(lead).Any(part => schedule.SlotOf[part] is >= 0 and var slot && IsFree(slot));

    /// <summary>
    /// Pushes everything tied to where it can begin; a job that nothing can bring to rest, or that breaks something there, or -1.
    /// </summary>
    private int Stuck()
    {
        var moved = -1;
        // As many rounds as there are jobs bring all to rest, unless two wait for each other.
        for (var round = 0; round <= ties.Leads.Count; round++)
        {
            moved = -1;
            foreach (var lead in ties.Leads)
            {
                var start = int.MinValue;
                foreach (var part in ties.PartsOf(lead))
                    if (schedule.SlotOf[part] is >= 0 and var slot) start = int.Max(start, schedule.Slots[slot].Start);
                if (start == int.MinValue) continue;
                start = int.Max(start, EarliestOf(lead) ?? start);
                foreach (var part in ties.PartsOf(lead))
                {
                    if (schedule.SlotOf[part] is not (>= 0 and var slot) || schedule.Slots[slot].Start >= start) continue;
                    Pin(part, start, ties.WindowOf(part).Close);
                    schedule.Refresh(slot >> schedule.Shift);
                    moved = lead;
                }
            }

            if (moved < 0) break;
        }

        if (moved >= 0 && IsMovable(moved)) return moved;
        foreach (var lead in ties.Leads)
            foreach (var part in ties.PartsOf(lead))
                if (schedule.SlotOf[part] is >= 0 and var slot && IsFree(slot)
                    && (schedule.Slots[slot].Start > ties.WindowOf(part).Close || schedule.IsBroken(slot >> schedule.Shift)))
                    return lead;
        return -1;
    }

    private void Refresh()
    {
        foreach (var technician in ties.Jobs.Select(job => schedule.SlotOf[job]).Where(slot => slot >= 0).Select(
            slot => slot >> schedule.Shift).Distinct().ToArray())
        {
            Touching(technician);
            schedule.Refresh(technician);
        }
    }

    /// <summary>What comes before a job may be pushed as far as the job can wait for it, and no further.</summary>
    private void Hold(int lead)
    {
        if (ties.PrecedingOf(lead) is not { } lag) return;
        foreach (var part in ties.PartsOf(lag.Job))
        {
            if (schedule.SlotOf[part] is not (>= 0 and var slot)) continue;
            var close = CloseOf(part);
            if (close == terms.Jobs[part].Close) continue;
            Touching(slot >> schedule.Shift);
            Pin(part, terms.Jobs[part].Open, close);
            schedule.Refresh(slot >> schedule.Shift);
        }
    }

    /// <summary>The latest start of a job in a route that suits all it is tied to.</summary>
    private int CloseOf(int job)
    {
        if (ties.IsShared(job)) return schedule.Slots[schedule.SlotOf[job]].Start;
        var close = ties.WindowOf(job).Close;
        foreach (var follower in ties.FollowersOf(job))
            if (schedule.SlotOf[follower] is >= 0 and var slot)
                close = int.Min(close, schedule.Slots[slot].Start - ties.PrecedingOf(follower)!.Value.Seconds - terms.Jobs[job].Duration);
        return close;
    }

    private void Unpin(int job)
    {
        var (open, close) = ties.WindowOf(job);
        Pin(job, open, close);
    }

    private void Pin(int job, int open, int close)
    {
        ref var pinned = ref terms.Jobs[job];
        if (pinned.Open == open && pinned.Close == close) return;
        before.Add((job, pinned.Open, pinned.Close));
        (pinned.Open, pinned.Close) = (open, close);
    }
}
