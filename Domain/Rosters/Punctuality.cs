using System.Collections.Immutable;

namespace Dispatch.Domain.Rosters;

/// <summary>How a planned shift compares with the one that the phone started.</summary>
public enum ShiftStanding
{
    /// <summary>Not begun yet, and not to be.</summary>
    Planned,

    OnTime,
    Late,

    /// <summary>To be begun, and nobody has.</summary>
    Missing,

    /// <summary>Nobody is expected: ill, on holiday.</summary>
    Absent,
}

/// <param name="StartedAt">When the phone started it, UTC; null when it did not.</param>
/// <param name="Late">Of one that is late or missing: by how much, so far.</param>
public sealed record ShiftCheck(PlannedTime Shift, ShiftStanding Standing, DateTimeOffset? StartedAt, TimeSpan Late);

public static class Punctuality
{
    /// <summary>The planned shifts of a period, each with what became of it.</summary>
    public static ImmutableArray<ShiftCheck> Of(Roster roster, Availability planned, DateTimeOffset now, RosterRules rules) =>
        [.. planned.Shifts.Select(
            (shift, index) => Check(roster, planned, shift, index == 0 ? null : planned.Shifts[index - 1], now, rules))];

    private static ShiftCheck Check(
        Roster roster, Availability planned, PlannedTime shift, PlannedTime? before, DateTimeOffset now, RosterRules rules)
    {
        var earliest = shift.From - rules.EarlyBy;
        if (before is { To: var ended } && ended > earliest) earliest = ended;
        var expected = shift.From;
        foreach (var absence in planned.Absences)
            if (absence.From <= expected && expected < absence.To) expected = absence.To;
        var started = roster.Begun.Where(begun => begun >= earliest && begun < shift.To).Select(begun => (DateTimeOffset?)begun)
            .FirstOrDefault();
        if (started is null && expected >= shift.To) return new(shift, ShiftStanding.Absent, null, TimeSpan.Zero);
        var late = (started ?? now) - expected;
        if (late <= rules.LateAfter)
            return new(shift, started is null ? ShiftStanding.Planned : ShiftStanding.OnTime, started, TimeSpan.Zero);
        return new(shift, started is null ? ShiftStanding.Missing : ShiftStanding.Late, started,
            started is null && now > shift.To ? shift.To - expected : late);
    }
}
