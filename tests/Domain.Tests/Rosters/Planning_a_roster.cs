using Dispatch.Domain.Rosters;

namespace Dispatch.Domain.Tests.Rosters;

public class Planning_a_roster
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private Roster roster = Roster.Empty;
    private string? code;

    [Fact]
    public void Each_command_given_again_changes_nothing()
    {
        Do(new SetPattern(Monday, [new(DayOfWeek.Monday, new(8, 0), new(17, 0))]));
        Do(new SetDay(Monday, []));
        Do(new PlanAbsence(AbsenceKind.Holiday, Noon, Noon.AddDays(7), null));
        Do(new PlanOnCall(Noon, Noon.AddDays(1)));
        Do(new BeginShift(Noon));
        Do(new CancelAbsence(1));
        Do(new CancelOnCall(2));
        Do(new ClearDay(Monday));

        (roster.Absences.IsEmpty, roster.OnCall.IsEmpty, roster.Days.IsEmpty, roster.LastNumber).ShouldBe((true, true, true, 2));
        roster.ShiftsOf(Monday).ShouldBe([new DayShift(new(8, 0), new(17, 0))]);
    }

    [Theory]
    [InlineData(8, 17, 16, 20)]
    [InlineData(8, 17, 8, 12)]
    [InlineData(20, 4, 2, 6)]
    public void Shifts_that_overlap_are_refused(int start, int end, int otherStart, int otherEnd)
    {
        var other = otherStart < 8 ? DayOfWeek.Tuesday : DayOfWeek.Monday;
        Do(new SetPattern(Monday, [new(DayOfWeek.Monday, new(start, 0), new(end, 0)), new(other, new(otherStart, 0), new(otherEnd, 0))]));

        code.ShouldBe("roster_overlap");
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1969, 12, 31)]
    [InlineData(2200, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void Days_far_off_are_refused(int year, int month, int day)
    {
        var far = new DateOnly(year, month, day);
        foreach (var command in (RosterCommand[])[new SetPattern(far, [new(DayOfWeek.Monday, new(8, 0), new(16, 0))]),
            new SetDay(far, [new(new(20, 0), new(4, 0))]), new ClearDay(far)])
        {
            Do(command);
            code.ShouldBe("invalid_day");
        }
    }

    [Fact]
    public void The_night_from_sunday_to_monday_must_not_meet_monday_morning()
    {
        Do(new SetPattern(Monday, [new(DayOfWeek.Sunday, new(22, 0), new(6, 0)), new(DayOfWeek.Monday, new(5, 0), new(9, 0))]));

        code.ShouldBe("roster_overlap");
    }

    [Fact]
    public void One_shift_may_begin_when_the_other_ends()
    {
        Do(new SetPattern(Monday, [new(DayOfWeek.Monday, new(6, 0), new(14, 0)), new(DayOfWeek.Monday, new(14, 0), new(22, 0))]));

        code.ShouldBeNull();
    }

    [Fact]
    public void A_day_must_fit_its_neighbours()
    {
        Do(new SetPattern(Monday, [new(DayOfWeek.Monday, new(22, 0), new(6, 0))]));

        Do(new SetDay(Monday.AddDays(1), [new(new(5, 0), new(9, 0))]));
        code.ShouldBe("roster_overlap");
        Do(new SetDay(Monday.AddDays(1), [new(new(6, 0), new(9, 0))]));
        code.ShouldBeNull();
        Do(new SetDay(Monday, [new(new(22, 0), new(7, 0))]));
        code.ShouldBe("roster_overlap");
    }

    [Fact]
    public void Absences_that_overlap_and_ends_before_the_begin_are_refused()
    {
        Do(new PlanAbsence(AbsenceKind.Holiday, Noon, Noon.AddDays(7), null));

        Do(new PlanAbsence(AbsenceKind.Ill, Noon.AddDays(6), Noon.AddDays(8), null));
        code.ShouldBe("roster_overlap");
        Do(new PlanAbsence(AbsenceKind.Ill, Noon.AddDays(7), Noon.AddDays(8), null));
        code.ShouldBeNull();
        Do(new PlanAbsence(AbsenceKind.Ill, Noon, Noon, null));
        code.ShouldBe("invalid_times");
        Do(new CancelAbsence(9));
        code.ShouldBe("unknown_entry");
    }

    [Theory]
    [InlineData(-30, ShiftStanding.OnTime)]
    [InlineData(10, ShiftStanding.OnTime)]
    [InlineData(45, ShiftStanding.Late)]
    [InlineData(null, ShiftStanding.Missing)]
    public void The_shift_that_the_phone_starts_is_compared_with_the_plan(int? startedAfterMinutes, ShiftStanding standing)
    {
        Do(new SetPattern(Monday, [new(DayOfWeek.Monday, new(8, 0), new(17, 0))]));
        var begin = Noon.AddHours(-4);
        if (startedAfterMinutes is { } minutes) Do(new BeginShift(begin.AddMinutes(minutes)));

        var check = Check(Noon);

        check.Standing.ShouldBe(standing);
        check.Late.ShouldBe(standing switch
        {
            ShiftStanding.Late =>
            TimeSpan.FromMinutes(45),
            ShiftStanding.Missing => TimeSpan.FromHours(4),
            _ => TimeSpan.Zero
        });
    }

    [Fact]
    public void Who_is_ill_is_not_missing_and_who_comes_after_a_training_is_not_late()
    {
        Do(new SetPattern(Monday, [new(DayOfWeek.Monday, new(8, 0), new(17, 0))]));
        Check(Noon.AddHours(-5)).Standing.ShouldBe(ShiftStanding.Planned);
        Do(new PlanAbsence(AbsenceKind.Training, Noon.AddHours(-4), Noon, null));
        Check(Noon).Standing.ShouldBe(ShiftStanding.Planned);

        Do(new PlanAbsence(AbsenceKind.Ill, Noon, Noon.AddDays(1), null));

        Check(Noon.AddHours(3)).Standing.ShouldBe(ShiftStanding.Absent);
        Do(new CancelAbsence(2));
        Check(Noon.AddHours(3)).Standing.ShouldBe(ShiftStanding.Missing);
    }

    private ShiftCheck Check(DateTimeOffset now) => Punctuality.Of(
        roster, Availability.Between(roster, TimeZoneInfo.Utc, Noon.AddHours(-12), Noon.AddHours(6)), now, RosterRules.Default)
            .ShouldHaveSingleItem();

    private void Do(RosterCommand command)
    {
        var decision = RosterDecider.Decide(roster, command, RosterRules.Default);
        code = decision.Rejection?.Code;
        roster = decision.Events.Aggregate(roster, Roster.Evolve);
        if (code is null) RosterDecider.Decide(roster, command, RosterRules.Default).Events.ShouldBeEmpty();
    }
}
