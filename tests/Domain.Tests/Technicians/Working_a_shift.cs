using Dispatch.Domain.Deciding;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.Tests.Technicians;

public class Working_a_shift
{
    private static readonly DateTimeOffset Seven = new(2026, 3, 2, 7, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Four = Seven.AddHours(9);
    private TechnicianState technician =
        TechnicianState.Evolve(TechnicianState.Initial, new TechnicianRegistered(new(new StationId("s1"), [], new(50, 9))));

    [Fact]
    public void A_shift_lasts_as_long_as_usual_unless_somebody_says_otherwise()
    {
        When(At(0, (at, now) => new StartShift(at, null, now))).ShouldBe([new ShiftStarted(Seven, Four)]);
        technician.Duty.Status.ShouldBe(UnitStatus.Available);

        When(At(1, (at, now) => new StartShift(at, Seven.AddHours(12), now)))
            .ShouldBe([new ShiftEndMoved(Seven.AddHours(1), Seven.AddHours(12))]);
        When(At(2, (at, now) => new StartShift(at, Seven.AddHours(12), now))).ShouldBeEmpty();
        technician.Duty.Shift.ShouldBe(new Shift(Seven, Seven.AddHours(12)));
    }

    [Fact]
    public void A_day_of_work_and_breaks_each_said_twice_happens_once()
    {
        var said = new[]
        {
            At(0, (at, now) => new StartShift(at, null, now)),
            At(2, (at, now) => new StartBreak(at, Seven.AddHours(3), now)),
            At(3, (at, now) => new EndBreak(at, now)),
            At(4, (at, now) => new GoOutOfService(at, "van broken ", now)),
            At(5, (at, now) => new ReturnToService(at, now)),
            At(9, (at, now) => new EndShift(at, now)),
        };

        said.SelectMany(command => When(command).Concat(When(command))).ShouldBe(
        [
            new ShiftStarted(Seven, Four),
            new BreakStarted(Seven.AddHours(2), Seven.AddHours(3)),
            new BreakEnded(Seven.AddHours(3)),
            new WentOutOfService(Seven.AddHours(4), "van broken"),
            new ReturnedToService(Seven.AddHours(5)),
            new ShiftEnded(Seven.AddHours(9), Forgotten: false),
        ]);
        technician.Duty.Status.ShouldBe(UnitStatus.OffShift);
    }

    [Fact]
    public void Breaks_of_a_shift_are_kept_until_they_really_ended_and_forgotten_with_the_shift()
    {
        When(At(0, (at, now) => new StartShift(at, null, now)));
        When(At(2, (at, now) => new StartBreak(at, Seven.AddHours(5), now)));
        When(At(3, (at, now) => new EndBreak(at, now)));
        When(At(4, (at, now) => new StartBreak(at, Seven.AddHours(5), now)));

        technician.Duty.Breaks.ShouldBe([new Break(Seven.AddHours(2), Seven.AddHours(3))]);
        technician.Duty.Break.ShouldBe(new Break(Seven.AddHours(4), Seven.AddHours(5)));
        When(At(5, (at, now) => new EndShift(at, now)));
        technician.Duty.Breaks.ShouldBeEmpty();
    }

    [Fact]
    public void Out_of_service_outweighs_a_break_and_the_end_of_the_shift_ends_both()
    {
        When(At(0, (at, now) => new StartShift(at, null, now)));
        When(At(1, (at, now) => new StartBreak(at, null, now)));
        technician.Duty.Status.ShouldBe(UnitStatus.Break);
        When(At(2, (at, now) => new GoOutOfService(at, "unwell", now)));
        technician.Duty.Status.ShouldBe(UnitStatus.OutOfService);

        When(At(3, (at, now) => new EndShift(at, now)));
        When(At(4, (at, now) => new StartShift(at, null, now)));

        technician.Duty.Status.ShouldBe(UnitStatus.Available);
    }

    [Fact]
    public void What_makes_no_sense_is_refused_by_name()
    {
        Refused(At(0, (at, now) => new StartBreak(at, null, now))).ShouldBe("off_shift");
        Refused(At(0, (at, now) => new GoOutOfService(at, "flat tyre", now))).ShouldBe("off_shift");
        Refused(At(0, (at, now) => new StartShift(at, Seven.AddHours(17), now))).ShouldBe("shift_too_long");
        Refused(At(0, (at, now) => new StartShift(at, Seven, now))).ShouldBe("shift_ends_before_start");
        Refused(new StartShift(Seven.AddMinutes(6), null, Seven)).ShouldBe("in_future");

        When(At(0, (at, now) => new StartShift(at, null, now)));
        When(At(2, (at, now) => new StartBreak(at, null, now)));
        Refused(At(1, (at, now) => new EndBreak(at, now))).ShouldBe("out_of_order");
        Refused(At(3, (at, now) => new GoOutOfService(at, " ", now))).ShouldBe("reason_missing");
        When(At(3, (at, now) => new EndBreak(at, now)));
        Refused(At(4, (at, now) => new StartBreak(at, Seven.AddHours(4), now))).ShouldBe("break_ends_before_start");
    }

    [Fact]
    public void Who_was_never_taken_on_has_no_shift()
    {
        technician = TechnicianState.Initial;

        Refused(At(0, (at, now) => new StartShift(at, null, now))).ShouldBe("unknown_technician");
    }

    [Fact]
    public void A_shift_that_nobody_ended_is_over_two_hours_after_its_planned_end_as_planned()
    {
        When(At(0, (at, now) => new StartShift(at, null, now)));

        When(new ForgetShift(Four.AddHours(2).AddSeconds(-1))).ShouldBeEmpty();
        When(new ForgetShift(Four.AddHours(2))).ShouldBe([new ShiftEnded(Four, Forgotten: true)]);
        When(new ForgetShift(Four.AddHours(3))).ShouldBeEmpty();
    }

    [Fact]
    public void A_forgotten_shift_ends_no_earlier_than_what_was_reported_last()
    {
        When(At(0, (at, now) => new StartShift(at, null, now)));
        When(At(10, (at, now) => new StartBreak(at, null, now)));

        When(new ForgetShift(Seven.AddHours(11))).ShouldBe([new ShiftEnded(Seven.AddHours(10), Forgotten: true)]);
    }

    private static ShiftCommand At(int hours, Func<DateTimeOffset, DateTimeOffset, ShiftCommand> command) =>
        command(Seven.AddHours(hours), Seven.AddHours(hours));

    private TechnicianEvent[] When(ShiftCommand command)
    {
        var decision = Decide(command);
        decision.Rejection.ShouldBeNull();
        foreach (var happened in decision.Events) technician = TechnicianState.Evolve(technician, happened);
        return [.. decision.Events];
    }

    private string? Refused(ShiftCommand command) => Decide(command).Rejection?.Code;

    private Decision<TechnicianEvent> Decide(ShiftCommand command) => ShiftDecider.Decide(technician, command, ShiftRules.Default);
}
