using System.Runtime.CompilerServices;
using Dispatch.Domain.Dispatching.Scheduling;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>Puts absent jobs back, one after the other, each at the cheapest place that is seen: likely ones first, all where none of those fits.</summary>
internal sealed class Recreate<TTravel>(
    Terms terms, Schedule<TTravel> schedule, Undo<TTravel> undo, Neighbourhood<TTravel> around, ulong[][] eligible, Crew[] crews, SearchOptions options)
    where TTravel : struct, ITravel
{
    private int untilBlink;

    /// <summary>What cannot be placed for less than it costs to leave it stays in <paramref name="absent"/>.</summary>
    public void Once(ref Dice dice, Absent absent)
    {
        untilBlink = dice.Misses(options.BlinkRate);
        var open = absent.Jobs;
        absent.Clear();
        foreach (var job in open)
        {
            var best = Likely(ref dice, job);
            if (best.Slot < 0) best = Anywhere(job);
            if (best.Slot < 0 || best.Cost > terms.Jobs[job].Unassigned)
            {
                absent.Add(job);
                continue;
            }

            undo.Keep(best.Slot >> schedule.Shift);
            schedule.Insert(job, best.Slot);
        }
    }

    private Best Likely(ref Dice dice, int index)
    {
        var best = Best.None;
        ref readonly var job = ref terms.Jobs[index];
        var row = eligible[index];
        foreach (var other in around.Before[index])
        {
            var slot = schedule.SlotOf[other];
            if (slot >= 0 && slot >= schedule.FirstFree(slot >> schedule.Shift)) Try(ref dice, job, row, slot, ref best);
        }

        foreach (var other in around.After[index])
        {
            var slot = schedule.SlotOf[other];
            if (slot >= 0) Try(ref dice, job, row, slot - 1, ref best);
        }

        foreach (var crew in around.First[index])
        {
            var technicians = crews[crew].Technicians;
            if (technicians.Length == 1)
            {
                Try(ref dice, job, row, schedule.FirstFree(technicians[0]), ref best);
                continue;
            }

            foreach (var technician in technicians)
            {
                if (schedule.Count[technician] > 0 || (row[technician >> 6] >> technician & 1) == 0) continue;
                Try(ref dice, job, row, schedule.FirstFree(technician), ref best);
                break;
            }
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Try(ref Dice dice, in JobTerms job, ulong[] row, int after, ref Best best)
    {
        var technician = after >> schedule.Shift;
        if ((row[technician >> 6] >> technician & 1) == 0) return;
        if (--untilBlink < 0)
        {
            untilBlink = dice.Misses(options.BlinkRate);
            return;
        }

        var entry = schedule.EntryCost(technician, job);
        if (entry < long.MaxValue) schedule.Try(job, technician, after, entry, terms.Breaks[technician], ref best);
    }

    private Best Anywhere(int index)
    {
        var best = Best.None;
        ref readonly var job = ref terms.Jobs[index];
        var row = eligible[index];
        for (var t = 0; t < terms.Technicians.Length; t++)
        {
            if ((row[t >> 6] >> t & 1) == 0) continue;
            var entry = schedule.EntryCost(t, job);
            if (entry < long.MaxValue) schedule.TryAll(job, t, entry, ref best);
        }

        return best;
    }
}
