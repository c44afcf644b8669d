using System.Runtime.CompilerServices;
using Dispatch.Domain.Dispatching.Scheduling;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>
/// Puts absent jobs back, one after the other, each at the cheapest place that is seen: likely ones first, all where none of those fits.
/// </summary>
internal sealed class Recreate<TTravel>(
    Terms terms, Schedule<TTravel> schedule, Undo<TTravel> undo, Reunion<TTravel>? reunion, Neighbourhood<TTravel> around,
    ulong[][] eligible, Crew[] crews, SearchOptions options)
    where TTravel : struct, ITravel
{
    private readonly int[] marks = new int[terms.Jobs.Length];
    private int mark;
    private int untilBlink;
    private double discount;

    /// <summary>What is tried before all places are.</summary>
    public Neighbourhood<TTravel> Around { private get; set; } = around;

    /// <summary>What cannot be placed for less than it costs to leave it stays in <paramref name="absent"/>.</summary>
    public void Once(ref Dice dice, Absent absent)
    {
        untilBlink = dice.Misses(options.BlinkRate);
        discount = dice.Share() < options.OpeningRate ? dice.Share() : 0;
        var open = absent.Jobs;
        absent.Clear();
        reunion?.Begin();
        foreach (var job in open)
        {
            if (reunion?.IsTied(job) == true)
            {
                if (!reunion.TryPlace(job, absent, this, ref dice)) reunion.Defer(job);
                continue;
            }

            var best = Best(ref dice, job);
            if (best.Slot < 0 || best.Cost > absent.PriceOf(job))
            {
                absent.Add(job);
                continue;
            }

            undo.Keep(best.Slot >> schedule.Shift);
            schedule.Insert(job, best.Slot);
        }

        reunion?.End(absent, this, ref dice);
    }

    /// <summary>The cheapest place that is seen for a job.</summary>
    public Best Best(ref Dice dice, int job) => Likely(ref dice, job) is { Slot: >= 0 } likely ? likely : Anywhere(job);

    /// <summary>
    /// Gives each of several alike who has nothing a job of their own: annealing joins routes more easily than it opens them.
    /// </summary>
    public void Spread(Absent absent)
    {
        var open = absent.Jobs.ToArray();
        absent.Clear();
        var next = crews.Where(c => c.Technicians.Length > 1).SelectMany(c => c.Technicians).Where(t => schedule.Count[t] == 0)
            .GetEnumerator();
        var isLeft = next.MoveNext();
        foreach (var index in open)
        {
            var best = Scheduling.Best.None;
            ref readonly var job = ref terms.Jobs[index];
            if (isLeft && reunion?.IsTied(index) != true && (eligible[index][next.Current >> 6] >> next.Current & 1) != 0
                && schedule.EntryCost(next.Current, job) < long.MaxValue)
                schedule.TryAll(job, next.Current, 0, ref best);
            if (best.Slot < 0)
            {
                absent.Add(index);
                continue;
            }

            undo.Keep(next.Current);
            schedule.Insert(index, best.Slot);
            isLeft = next.MoveNext();
        }
    }

    private Best Likely(ref Dice dice, int index)
    {
        var best = Scheduling.Best.None;
        ref readonly var job = ref terms.Jobs[index];
        var row = eligible[index];
        var marked = ++mark;
        foreach (ref readonly var other in Around.Around[index].AsSpan())
            if (other.IsBefore) marks[other.Job] = marked;
        foreach (ref readonly var other in Around.Around[index].AsSpan())
        {
            var slot = schedule.SlotOf[other.Job];
            if (slot < 0) continue;
            var technician = slot >> schedule.Shift;
            if ((row[technician >> 6] >> technician & 1) == 0) continue;
            var entry = schedule.EntryCost(technician, job);
            if (entry == long.MaxValue) continue;
            if (other.IsBefore && slot >= schedule.FirstFree(technician) && !Blinks(ref dice))
                schedule.Try(job, technician, slot, other.From, schedule.Onward(job, slot), entry, terms.Breaks[technician], ref best);
            if (other.IsAfter && (schedule.Slots[slot - 1].Job is var ahead && (ahead < 0 || marks[ahead] != marked)) && !Blinks(ref dice))
                schedule.Try(job, technician, slot
                    - 1, schedule.Outward(job, slot - 1), other.To, entry, terms.Breaks[technician], ref best);
        }

        foreach (var crew in Around.First[index])
        {
            var technicians = crews[crew].Technicians;
            if (technicians.Length == 1)
            {
                Try(ref dice, job, row, schedule.FirstFree(technicians[0]), 0, ref best);
                continue;
            }

            foreach (var technician in technicians)
            {
                if (schedule.Count[technician] > 0 || (row[technician >> 6] >> technician & 1) == 0) continue;
                Try(ref dice, job, row, schedule.FirstFree(technician), discount, ref best);
                break;
            }
        }

        return best;
    }

    private void Try(ref Dice dice, in JobTerms job, ulong[] row, int after, double off, ref Best best)
    {
        var technician = after >> schedule.Shift;
        if ((row[technician >> 6] >> technician & 1) == 0 || Blinks(ref dice)) return;
        var entry = schedule.EntryCost(technician, job);
        if (entry == long.MaxValue) return;
        var (outward, onward) = (schedule.Outward(job, after), schedule.Onward(job, after));
        schedule.Try(job, technician, after, outward, onward, entry - (long)(off * (outward + onward)), terms.Breaks[technician], ref best);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Blinks(ref Dice dice)
    {
        if (--untilBlink >= 0) return false;
        untilBlink = dice.Misses(options.BlinkRate);
        return true;
    }

    private Best Anywhere(int index)
    {
        var best = Scheduling.Best.None;
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
