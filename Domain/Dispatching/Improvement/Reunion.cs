using Dispatch.Domain.Dispatching.Scheduling;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>Keeps together what is tied while a search takes jobs out and puts them back.</summary>
internal sealed class Reunion<TTravel>(Terms terms, Schedule<TTravel> schedule, Tied<TTravel> tied, ulong[][] eligible)
    where TTravel : struct, ITravel
{
    /// <summary>Technicians tried for each part before all are.</summary>
    private const int Likely = 6;

    private readonly Meetings<TTravel> meetings = new(terms, schedule, tied);
    private readonly List<int> deferred = [];
    private readonly HashSet<int> failed = [];

    public bool IsTied(int job) => tied.Ties.IsTied(job);

    /// <summary>Before absent jobs are put back.</summary>
    public void Begin()
    {
        deferred.Clear();
        failed.Clear();
    }

    public void Defer(int job) => deferred.Add(job);

    /// <summary>After jobs were taken out: takes out what may not stay without them.</summary>
    public void Follow(Absent absent)
    {
        for (var i = 0; i < absent.Count; i++)
            if (IsTied(absent.Jobs[i])) tied.Remove(absent.Jobs[i], absent.Add);
    }

    /// <summary>Puts a job back with all its parts, or nothing of it.</summary>
    /// <returns>False when what comes before it is not there yet.</returns>
    public bool TryPlace(int job, Absent absent, Recreate<TTravel> recreate, ref Dice dice)
    {
        if (schedule.SlotOf[job] >= 0) return true;
        var lead = tied.Ties.LeadOf(job);
        if (failed.Contains(lead))
        {
            absent.Add(job);
            return true;
        }

        if (tied.EarliestOf(lead) is null) return false;
        var meeting = tied.Ties.IsShared(job) ? Together(lead, absent.PriceOf(lead)) : Alone(job, recreate, ref dice);
        if (meeting is not null && meeting.Cost <= absent.PriceOf(lead))
        {
            tied.Place(meeting);
            return true;
        }

        failed.Add(lead);
        absent.Add(job);
        return true;
    }

    /// <summary>Puts back what had to wait for what comes before it, as far as that is there now.</summary>
    public void End(Absent absent, Recreate<TTravel> recreate, ref Dice dice)
    {
        for (var left = deferred.Count; left > 0;)
        {
            for (var i = 0; i < deferred.Count; i++)
            {
                if (!TryPlace(deferred[i], absent, recreate, ref dice)) continue;
                deferred.RemoveAt(i--);
            }

            if (deferred.Count == left) break;
            left = deferred.Count;
        }

        foreach (var job in deferred) absent.Add(job);
    }

    /// <summary>Among those who cost least, and among all where none of those can.</summary>
    private Meeting? Together(int lead, long price)
    {
        ulong[][] rows = [.. tied.Ties.PartsOf(lead).Select(part => eligible[part])];
        return meetings.Find(lead, rows, most: Likely, limit: price + 1) ?? meetings.Find(lead, rows, limit: price + 1);
    }

    private Meeting? Alone(int job, Recreate<TTravel> recreate, ref Dice dice)
    {
        tied.Open(job);
        var best = recreate.Best(ref dice, job);
        if (best.Slot < 0) return null;
        ref readonly var what = ref terms.Jobs[job];
        ref readonly var before = ref schedule.Slots[best.Slot];
        var technician = best.Slot >> schedule.Shift;
        var start = Timing.Start(before.Depart, schedule.Way(before.Place, what.Place), what.Release, what.Open, what.Duration,
            what.IsEmergency ? null : terms.Breaks[technician]);
        return new Meeting(start, best.Cost, [new(job, technician, best.Slot - (technician << schedule.Shift), best.Cost)]);
    }
}
