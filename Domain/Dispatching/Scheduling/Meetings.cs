using System.Numerics;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Scheduling;

/// <summary>
/// Finds where the parts of a job can begin together for the least, exactly. With a place for each part chosen the best moment is the
/// earliest that one of them allows, or the end of a break; so those moments are tried, earliest first, until waiting alone costs more than
/// what was found.
/// </summary>
internal sealed class Meetings<TTravel>(Terms terms, Schedule<TTravel> schedule, Tied<TTravel> tied)
    where TTravel : struct, ITravel
{
    private readonly List<Option> options = [];
    private readonly List<int> moments = [];

    /// <param name="rows">Who may do each part, in the order of the parts.</param>
    /// <param name="only">The seat of one part, when that is given; a position of -1 leaves the position open.</param>
    /// <param name="isEarliest">The earliest moment instead of the cheapest.</param>
    /// <param name="most">For each part only so many of those who cost least, waiting aside.</param>
    /// <returns>Null when they cannot be brought together.</returns>
    /// <param name="limit">Only for less than this.</param>
    public Meeting? Find(
        int lead, ulong[][] rows, Seat? only = null, bool isEarliest = false, int most = int.MaxValue, long limit = long.MaxValue)
    {
        if (tied.EarliestOf(lead) is not { } earliest) return null;
        int[] open = [.. tied.Ties.PartsOf(lead).Where(part => schedule.SlotOf[part] < 0)];
        if (open.Length == 0) return null;
        var floors = Collect(open, [.. open.Select(part => rows[IndexOf(lead, part)])], earliest, only, most);
        if (floors is null) return null;
        if (Begun(lead) is { } begun)
        {
            moments.Clear();
            moments.Add(begun);
        }

        moments.Sort();
        Meeting? best = null;
        var (possible, last) = Bounds(open.Length);
        for (var m = 0; m < moments.Count && moments[m] <= last; m++)
        {
            var moment = moments[m];
            if (moment < possible || (m > 0 && moment == moments[m - 1])) continue;
            var own = schedule.SlotOf[lead] < 0 ? terms.Jobs[lead].CostAt(moment) : 0;
            if (own + floors.Sum() >= (best?.Cost ?? limit)) break;
            if (At(moment, own, open, floors, only, best?.Cost ?? limit) is not { } found) continue;
            best = found;
            if (isEarliest) break;
        }

        return best;
    }

    /// <summary>Between which moments somebody could begin with each part.</summary>
    private (int From, int Until) Bounds(int parts)
    {
        var (from, until) = (int.MinValue, int.MaxValue);
        for (var part = 0; part < parts; part++)
        {
            var (first, last) = (int.MaxValue, int.MinValue);
            foreach (var option in options)
                if (option.Part == part) (first, last) = (int.Min(first, option.From), int.Max(last, option.Until));
            (from, until) = (int.Max(from, first), int.Min(until, last));
        }

        return (from, until);
    }

    private int IndexOf(int lead, int part)
    {
        var parts = tied.Ties.PartsOf(lead);
        for (var i = 0; i < parts.Count; i++)
            if (parts[i] == part) return i;
        return -1;
    }

    /// <summary>When parts that stay where they are begin; null when there are none.</summary>
    private int? Begun(int lead)
    {
        foreach (var part in tied.Ties.PartsOf(lead))
            if (schedule.SlotOf[part] is >= 0 and var slot) return schedule.Slots[slot].Start;
        return null;
    }

    /// <summary>Who could do which part, and the moments at which somebody can begin.</summary>
    /// <returns>What each part costs at the least, waiting aside; null when nobody can do one of them.</returns>
    private long[]? Collect(int[] open, ulong[][] rows, int earliest, Seat? only, int most)
    {
        options.Clear();
        moments.Clear();
        var floors = new long[open.Length];
        for (var i = 0; i < open.Length; i++)
        {
            var (first, known) = (options.Count, moments.Count);
            floors[i] = long.MaxValue;
            ref readonly var job = ref terms.Jobs[open[i]];
            for (var w = 0; w < rows[i].Length; w++)
            {
                for (var left = rows[i][w]; left != 0; left &= left - 1)
                {
                    var technician = (w << 6) + BitOperations.TrailingZeroCount(left);
                    if (only is { } seat && seat.Part == open[i] != (seat.Technician == technician)) continue;
                    var entry = schedule.EntryCost(technician, job);
                    if (entry == long.MaxValue) continue;
                    var least = Least(
                        job, technician, earliest, open[i] == only?.Part ? only.Value.Position : -1, out var from, out var until);
                    if (least == long.MaxValue) continue;
                    least += entry - schedule.Gain[technician];
                    floors[i] = long.Min(floors[i], least);
                    options.Add(new(i, technician, entry, least, from, until));
                }
            }

            if (floors[i] == long.MaxValue) return null;
            if (options.Count - first <= most) continue;
            options.Sort(first, options.Count - first, Option.ByLeast);
            options.RemoveRange(first + most, options.Count - first - most);
            moments.RemoveRange(known, moments.Count - known);
            for (var o = first; o < options.Count; o++) Least(job, options[o].Technician, earliest, -1, out _, out _);
        }

        return floors;
    }

    /// <param name="from">Before this moment they can begin nowhere.</param>
    /// <param name="until">After this one they can begin nowhere without breaking what comes behind.</param>
    private long Least(in JobTerms job, int technician, int earliest, int position, out int from, out int until)
    {
        (from, until) = (int.MaxValue, int.MinValue);
        var (breaks, least, close) = (job.IsEmergency ? null : terms.Breaks[technician], long.MaxValue, job.Close);
        var (first, last) = Places(job, technician, position);
        for (var after = first; after <= last; after++)
        {
            var (outward, onward) = (schedule.Outward(job, after), schedule.Onward(job, after));
            var start = Timing.Start(schedule.Slots[after].Depart, outward, job.Release, int.Max(job.Open, earliest), job.Duration, breaks);
            if (start > close) continue;
            moments.Add(start);
            from = int.Min(from, start);
            until = int.Max(until, job.IsEmergency ? int.MaxValue : int.Max(start, schedule.Slots[after + 1].Hard - onward - job.Duration));
            var more = outward + onward - schedule.Slots[after + 1].Leg;
            least = long.Min(least, more + schedule.Fairness(technician, more + job.Duration));
        }

        if (least < long.MaxValue && breaks is not null)
            foreach (var pause in breaks)
                if (pause.Until > earliest && pause.Until <= close) moments.Add(pause.Until);
        return least;
    }

    private (int First, int Last) Places(in JobTerms job, int technician, int position)
    {
        var end = schedule.EndOf(technician) - 1;
        return position >= 0
            ? ((technician << schedule.Shift) + position, (technician << schedule.Shift) + position)
            : job.IsLast ? (end, end) : (schedule.FirstFree(technician), end);
    }

    private Meeting? At(int moment, long own, int[] open, long[] floors, Seat? only, long limit)
    {
        var seats = new List<Seat>[open.Length];
        for (var i = 0; i < open.Length; i++) seats[i] = [];
        var others = own + floors.Sum();
        foreach (var option in options)
        {
            var part = open[option.Part];
            if (moment < option.From || moment > option.Until || others - floors[option.Part] + option.Least >= limit) continue;
            var job = terms.Jobs[part] with { Open = moment, Close = moment };
            var best = Best.None;
            var (first, last) = Places(job, option.Technician, part == only?.Part ? only.Value.Position : -1);
            for (var after = first; after <= last; after++)
            {
                // Departures rise along a route: nobody is there at that moment from here on.
                if (schedule.Slots[after].Depart > moment) break;
                var outward = schedule.Outward(job, after);
                if (schedule.Slots[after].Depart + outward > moment) continue;
                schedule.Try(job, option.Technician, after, outward, schedule.Onward(job, after), option.Entry,
                    terms.Breaks[option.Technician], ref best);
            }

            if (best.Slot >= 0)
                seats[option.Part].Add(new(part, option.Technician, best.Slot - (option.Technician << schedule.Shift), best.Cost));
        }

        foreach (var list in seats)
            if (list.Count == 0) return null;
        // With as many of the cheapest as there are parts the cheapest choice of different people is among them.
        var choices =
            seats.Select(list => list.OrderBy(seat => seat.Cost).ThenBy(seat => seat.Technician).Take(open.Length).ToArray()).ToArray();
        Meeting? found = null;
        Choose(choices, new Seat[open.Length], 0, 0, moment, limit, ref found);
        return found;
    }

    private void Choose(Seat[][] choices, Seat[] chosen, int part, long cost, int moment, long limit, ref Meeting? best)
    {
        if (part == choices.Length)
        {
            if (cost < (best?.Cost ?? limit) && HasRoom(chosen)) best = new(moment, cost, [.. chosen]);
            return;
        }

        foreach (var seat in choices[part])
        {
            if (IsTaken(chosen.AsSpan(0, part), seat.Technician)) continue;
            chosen[part] = seat;
            Choose(choices, chosen, part + 1, cost + seat.Cost, moment, limit, ref best);
        }
    }

    private bool HasRoom(Seat[] chosen) =>
        schedule.Kept?.HasRoom(
            chosen.Where(seat => terms.Jobs[seat.Part].IsPlanned).Select(seat => (seat.Technician, terms.Jobs[seat.Part].Duration)))
            ?? true;

    private static bool IsTaken(ReadOnlySpan<Seat> chosen, int technician)
    {
        foreach (var seat in chosen)
            if (seat.Technician == technician) return true;
        return false;
    }

    /// <param name="Part">Number among the open parts.</param>
    /// <param name="Least">What it costs at the least, waiting aside.</param>
    /// <param name="From">The earliest moment at which they can begin.</param>
    /// <param name="Until">The latest one.</param>
    private readonly record struct Option(int Part, int Technician, long Entry, long Least, int From, int Until)
    {
        public static Comparer<Option> ByLeast { get; } =
            Comparer<Option>.Create((a, b) => (a.Least, a.Technician).CompareTo((b.Least, b.Technician)));
    }
}
