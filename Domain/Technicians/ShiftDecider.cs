using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Technicians;

/// <summary>Decisions about shifts and breaks. Given again, a command yields nothing.</summary>
public static class ShiftDecider
{
    public static Decision<TechnicianEvent> Decide(TechnicianState technician, ShiftCommand command, ShiftRules rules)
    {
        if (technician.File is null) return new Rejection("unknown_technician", "There is no such technician.");
        if (technician.LeftAt is { } left) return new Rejection("technician_left", $"They left at {left:u}: take them on again first.");
        var duty = technician.Duty;
        if (command is ForgetShift forget) return Forget(duty, forget, rules);
        if (Repeats(duty, command)) return Decision<TechnicianEvent>.Nothing;
        return Timeless(duty, command, rules) ?? Decide(duty, command, rules);
    }

    private static Decision<TechnicianEvent> Decide(Duty duty, ShiftCommand command, ShiftRules rules) => (duty.Shift, command) switch
    {
        (null, StartShift start) => Start(start, rules),
        (null, _) => new Rejection("off_shift", "The technician is off shift: start the shift first."),
        ({ } shift, StartShift start) => Move(shift, start, rules),
        (_, EndShift end) => new ShiftEnded(end.At, Forgotten: false),
        (_, StartBreak start) when start.Until <= start.At =>
            new Rejection("break_ends_before_start", "The break ends before it starts: check until."),
        (_, StartBreak start) => new BreakStarted(start.At, start.Until),
        (_, EndBreak end) => new BreakEnded(end.At),
        (_, GoOutOfService go) when string.IsNullOrWhiteSpace(go.Reason) =>
            new Rejection("reason_missing", "Say why the technician is not to be sent."),
        (_, GoOutOfService go) => new WentOutOfService(go.At, go.Reason.Trim()),
        (_, ReturnToService back) => new ReturnedToService(back.At),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Not a command to a shift."),
    };

    private static bool Repeats(Duty duty, ShiftCommand command) => command switch
    {
        StartShift start => duty.Shift is { } shift && (start.EndsAt is null || start.EndsAt == shift.EndsAt),
        EndShift => duty.Shift is null,
        StartBreak => duty is { Shift: not null, Break: not null },
        EndBreak => duty.Break is null,
        GoOutOfService => duty is { Shift: not null, OutOfService: not null },
        ReturnToService => duty.OutOfService is null,
        _ => false,
    };

    /// <summary>Nothing happens later than now, or before what happened last.</summary>
    private static Rejection? Timeless(Duty duty, ShiftCommand command, ShiftRules rules)
    {
        if (command.At > command.Now + rules.Future)
            return new("in_future", $"{command.At:u} is still to come: check the clock it comes from.");
        return command.At < duty.ChangedAt
            ? new("out_of_order",
                $"Something later, at {duty.ChangedAt:u}, is known already: report things in the order in which they happened.")
            : null;
    }

    private static Decision<TechnicianEvent> Start(StartShift start, ShiftRules rules) =>
        Planned(start.At, start.EndsAt ?? start.At + rules.Usual, rules) is { } rejection
            ? rejection
            : new ShiftStarted(start.At, start.EndsAt ?? start.At + rules.Usual);

    private static Decision<TechnicianEvent> Move(Shift shift, StartShift start, ShiftRules rules) =>
        Planned(shift.StartedAt, start.EndsAt!.Value, rules) is { } rejection ? rejection : new ShiftEndMoved(start.At, start.EndsAt.Value);

    private static Rejection? Planned(DateTimeOffset from, DateTimeOffset to, ShiftRules rules)
    {
        if (to <= from) return new("shift_ends_before_start", $"A shift that starts at {from:u} cannot end at {to:u}.");
        return to - from > rules.Longest ? new("shift_too_long", $"A shift lasts at most {rules.Longest.TotalHours:0.#} h.") : null;
    }

    private static Decision<TechnicianEvent> Forget(Duty duty, ForgetShift forget, ShiftRules rules) =>
        duty.Shift is { } shift && shift.EndsAt + rules.Forgotten <= forget.Now
            ? new ShiftEnded(duty.ChangedAt > shift.EndsAt ? duty.ChangedAt.Value : shift.EndsAt, Forgotten: true)
            : Decision<TechnicianEvent>.Nothing;
}
