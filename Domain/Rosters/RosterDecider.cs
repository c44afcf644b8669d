using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Rosters;

/// <summary>Decisions about a technician's roster. Given again, a command yields nothing; what would overlap is refused.</summary>
public static class RosterDecider
{
    private const int MostShifts = 21;
    private const int MostEntries = 500;

    private static readonly DateOnly First = new(1970, 1, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);

    public static Decision<RosterEvent> Decide(Roster roster, RosterCommand command, RosterRules rules) => command switch
    {
        SetPattern { From: var day } when IsOutside(day) => Outside(day),
        SetDay { Day: var day } when IsOutside(day) => Outside(day),
        ClearDay { Day: var day } when IsOutside(day) => Outside(day),
        SetPattern set =>
            Set(roster, new WeekPattern(set.From, [.. set.Shifts.OrderBy(shift => shift.Day).ThenBy(shift => shift.Start)]), rules),
        SetDay set => Set(roster, new DayPlan(set.Day, [.. set.Shifts.OrderBy(shift => shift.Start)]), rules),
        ClearDay clear => Clear(roster, clear.Day),
        PlanAbsence plan => Plan(roster, plan, rules),
        CancelAbsence cancel => roster.Absences.Any(absence => absence.Number == cancel.Number)
            ? new AbsenceCancelled(cancel.Number)
            : Gone(roster, cancel.Number),
        PlanOnCall plan => Plan(roster, plan, rules),
        CancelOnCall cancel =>
            roster.OnCall.Any(duty => duty.Number == cancel.Number) ? new OnCallCancelled(cancel.Number) : Gone(roster, cancel.Number),
        SetWeekHours set => set.Hours is <= 0 or > 168 or double.NaN
            ? new Rejection("invalid_hours", "A week has more than 0 and at most 168 hours.")
            : roster.WeekHours == set.Hours ? Decision<RosterEvent>.Nothing : new WeekHoursSet(set.Hours),
        BeginShift begin => roster.Begun.Contains(begin.At) ? Decision<RosterEvent>.Nothing : new ShiftBegun(begin.At),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Not a command to a roster."),
    };

    private static Decision<RosterEvent> Set(Roster roster, WeekPattern pattern, RosterRules rules)
    {
        if (roster.Patterns.Any(known => known.From == pattern.From && known.Shifts.SequenceEqual(pattern.Shifts)))
            return Decision<RosterEvent>.Nothing;
        if (pattern.Shifts.Length > MostShifts || roster.Patterns.Length >= MostEntries) return TooMany();
        if (pattern.Shifts.Select(shift => new DayShift(shift.Start, shift.End))
            .FirstOrDefault(shift => IsTooLong(shift, rules)) is { } tooLong)
            return TooLong(tooLong, rules);
        var set = new PatternSet(pattern);
        var after = Roster.Evolve(roster, set);
        // A week and what its last night runs into, and every day of its own from then on.
        var days = Enumerable.Range(-1, 10).Select(pattern.From.AddDays)
            .Concat(after.Days.Where(plan => plan.Day >= pattern.From).Select(plan => plan.Day));
        return Overlap(after, days) is { } overlap ? overlap : set;
    }

    private static Decision<RosterEvent> Set(Roster roster, DayPlan plan, RosterRules rules)
    {
        if (roster.Days.Any(known => known.Day == plan.Day && known.Shifts.SequenceEqual(plan.Shifts)))
            return Decision<RosterEvent>.Nothing;
        if (plan.Shifts.Length > MostShifts || roster.Days.Length >= MostEntries) return TooMany();
        if (plan.Shifts.FirstOrDefault(shift => IsTooLong(shift, rules)) is { } tooLong) return TooLong(tooLong, rules);
        var set = new DaySet(plan);
        return Overlap(Roster.Evolve(roster, set), [plan.Day]) is { } overlap ? overlap : set;
    }

    private static Decision<RosterEvent> Clear(Roster roster, DateOnly day)
    {
        if (roster.Days.All(plan => plan.Day != day)) return Decision<RosterEvent>.Nothing;
        var cleared = new DayCleared(day);
        return Overlap(Roster.Evolve(roster, cleared), [day]) is { } overlap ? overlap : cleared;
    }

    private static Decision<RosterEvent> Plan(Roster roster, PlanAbsence plan, RosterRules rules)
    {
        if (roster.Absences.Any(known => (known.Kind, known.From, known.To, known.Note) == (plan.Kind, plan.From, plan.To, plan.Note)))
            return Decision<RosterEvent>.Nothing;
        if (Wrong(plan.From, plan.To, rules) is { } wrong) return wrong;
        if (roster.Absences.Length >= MostEntries) return TooMany();
        return roster.Absences.FirstOrDefault(known => known.From < plan.To && plan.From < known.To) is { } other
            ? new Rejection("roster_overlap", $"{other.Kind} from {other.From:u} to {other.To:u} lies in that time: cancel it first.")
            : new AbsencePlanned(new Absence(roster.LastNumber + 1, plan.Kind, plan.From, plan.To, plan.Note));
    }

    private static Decision<RosterEvent> Plan(Roster roster, PlanOnCall plan, RosterRules rules)
    {
        if (roster.OnCall.Any(known => (known.From, known.To) == (plan.From, plan.To))) return Decision<RosterEvent>.Nothing;
        if (Wrong(plan.From, plan.To, rules) is { } wrong) return wrong;
        if (roster.OnCall.Length >= MostEntries) return TooMany();
        return roster.OnCall.FirstOrDefault(known => known.From < plan.To && plan.From < known.To) is { } other
            ? new Rejection("roster_overlap", $"On call from {other.From:u} to {other.To:u} already: cancel it first.")
            : new OnCallPlanned(new OnCallDuty(roster.LastNumber + 1, plan.From, plan.To));
    }

    private static Decision<RosterEvent> Gone(Roster roster, int number) => number > 0 && number <= roster.LastNumber
        ? Decision<RosterEvent>.Nothing
        : new Rejection("unknown_entry", $"The roster has no entry {number}.");

    /// <summary>By the wall clock, so that no change of the clocks makes two shifts meet.</summary>
    private static Rejection? Overlap(Roster roster, IEnumerable<DateOnly> days)
    {
        foreach (var day in days.Distinct().Order())
        {
            var shifts = Enumerable.Range(-1, 3).Select(day.AddDays)
                .SelectMany(near => roster.ShiftsOf(near).Select(shift => (From: shift.BeginsOn(near), To: shift.EndsOn(near))))
                .OrderBy(shift => shift.From).ToList();
            for (var i = 1; i < shifts.Count; i++)
                if (shifts[i].From < shifts[i - 1].To)
                    return new("roster_overlap",
                        $"The shift at {shifts[i].From:yyyy-MM-dd HH:mm} begins before the one before it has ended.");
        }

        return null;
    }

    private static bool IsOutside(DateOnly day) => day < First || day > Last;

    private static Rejection Outside(DateOnly day) =>
        new("invalid_day", $"Days of a roster are {First:yyyy-MM-dd} to {Last:yyyy-MM-dd}, unlike {day:yyyy-MM-dd}.");

    private static bool IsTooLong(DayShift shift, RosterRules rules) =>
        shift.EndsOn(DateOnly.MinValue) - shift.BeginsOn(DateOnly.MinValue) > rules.LongestShift;

    private static Rejection TooLong(DayShift shift, RosterRules rules) =>
        new("shift_too_long",
            $"A shift lasts at most {rules.LongestShift.TotalHours:0.#} h, unlike {shift.Start:HH:mm} to {shift.End:HH:mm}.");

    private static Rejection? Wrong(DateTimeOffset from, DateTimeOffset to, RosterRules rules)
    {
        if (to <= from) return new("invalid_times", "The end comes after the begin.");
        return to - from > rules.LongestEntry
            ? new("too_long", $"An entry of the roster lasts at most {rules.LongestEntry.TotalDays:0} days.")
            : null;
    }

    private static Rejection TooMany() =>
        new("roster_full", $"A week has at most {MostShifts} shifts, a roster {MostEntries} entries of each kind.");
}
