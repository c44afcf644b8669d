using Dispatch.Domain.Dispatching.Scheduling;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>Takes strings of jobs out of routes that lie near each other.</summary>
internal sealed class Ruin<TTravel>(
    Schedule<TTravel> schedule, Undo<TTravel> undo, Reunion<TTravel>? reunion, int[][] near, int[] movable, SearchOptions options)
    where TTravel : struct, ITravel
{
    /// <param name="meanLength">Movable jobs in a route that has any, on average.</param>
    /// <param name="absent">Gets what was taken out.</param>
    public void Once(ref Dice dice, double meanLength, Absent absent)
    {
        var longest = double.Max(1, double.Min(options.LongestString, meanLength));
        var most = double.Max(1, (4 * options.MeanRemoved / (1 + longest)) - 1);
        var routes = 1 + (int)(dice.Share() * most);
        foreach (var job in near[movable[dice.Below(movable.Length)]])
        {
            if (schedule.SlotOf[job] is not (>= 0 and var slot)) continue;
            var technician = slot >> schedule.Shift;
            if (!undo.Keep(technician)) continue;
            Strike(ref dice, technician, slot, longest, absent);
            if (--routes == 0) return;
        }
    }

    private void Strike(ref Dice dice, int technician, int slot, double longest, Absent absent)
    {
        var first = schedule.FirstFree(technician) + 1;
        var available = schedule.EndOf(technician) - first;
        var length = 1 + (int)(dice.Share() * double.Min(available, longest));
        if (length > available) length = available;
        var kept = 0;
        if (length > 1 && length < available && dice.Share() < options.SplitRate)
        {
            kept = 1;
            while (length + kept < available && dice.Share() < options.SplitDepth) kept++;
        }

        var span = length + kept;
        var (lowest, highest) = (int.Max(first, slot - span + 1), int.Min(slot, first + available - span));
        var from = lowest + dice.Below(highest - lowest + 1);
        if (kept == 0)
        {
            Take(from, length, absent);
        }
        else
        {
            var head = 1 + dice.Below(length - 1);
            Take(from + head + kept, length - head, absent);
            Take(from, head, absent);
        }

        reunion?.Follow(absent);
    }

    private void Take(int from, int length, Absent absent)
    {
        for (var s = from; s < from + length; s++) absent.Add(schedule.Slots[s].Job);
        schedule.Remove(from, length);
    }
}
