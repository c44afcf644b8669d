using System.Collections.Immutable;
using Dispatch.Domain.Technicians;

namespace Dispatch.Grains.Dispatching.Replays;

/// <summary>When somebody worked, as the journal tells.</summary>
internal static class RecordedShifts
{
    /// <summary>
    /// Shifts that begin before <paramref name="to"/> and end after <paramref name="from"/>, as they ended or, where they run, as they are
    /// planned to.
    /// </summary>
    public static ImmutableArray<Shift> Of(IEnumerable<ShiftEvent> history, DateTimeOffset from, DateTimeOffset to)
    {
        var (shifts, duty) = (ImmutableArray.CreateBuilder<Shift>(), Duty.None);
        foreach (var happened in history)
        {
            duty = Duty.Evolve(duty, happened);
            if (happened is ShiftEnded) shifts.Add(duty.LastShift!);
        }

        if (duty.Shift is { } running) shifts.Add(running);
        return [.. shifts.Where(shift => shift.StartedAt < to && shift.EndsAt > from && shift.EndsAt > shift.StartedAt)];
    }
}
