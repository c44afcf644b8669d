using System.Collections.Immutable;
using Dispatch.Domain.Rosters;

namespace Dispatch.Domain.Tests.Rosters;

public class When_somebody_works
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void The_week_repeats_in_the_stations_time()
    {
        var roster = With(Week((DayOfWeek.Monday, 8, 17), (DayOfWeek.Tuesday, 9, 13)));

        Shifts(roster, Utc(3, 2), Utc(3, 17))
            .ShouldBe([Local(3, 2, 8, 17), Local(3, 3, 9, 13), Local(3, 9, 8, 17), Local(3, 10, 9, 13), Local(3, 16, 8, 17)]);
    }

    [Fact]
    public void A_shift_over_midnight_belongs_to_both_days_and_is_whole()
    {
        var roster = With(Week((DayOfWeek.Monday, 22, 6)));

        var night = Shifts(roster, Utc(3, 3, 1), Utc(3, 3, 2)).ShouldHaveSingleItem();

        (night.From, night.To).ShouldBe((Utc(3, 2, 21), Utc(3, 3, 5)));
        Shifts(roster, Utc(3, 3, 5), Utc(3, 3, 6)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(3, 28, 7)]
    [InlineData(10, 24, 9)]
    public void The_night_in_which_the_clocks_change_is_an_hour_shorter_or_longer(int month, int day, int hours)
    {
        var roster = With(new WeekPattern(Monday, [new(DayOfWeek.Saturday, new(22, 0), new(6, 0))]));

        var night = Shifts(roster, Utc(month, day, 12), Utc(month, day + 1, 12)).ShouldHaveSingleItem();

        (night.To - night.From).ShouldBe(TimeSpan.FromHours(hours));
    }

    [Fact]
    public void A_time_that_the_clocks_skip_is_the_instant_of_the_jump_and_a_shift_within_it_is_none()
    {
        var roster = With(new WeekPattern(Monday, [new(DayOfWeek.Sunday, new(2, 30), new(10, 0))]));
        var gone = With(new WeekPattern(Monday, [new(DayOfWeek.Sunday, new(2, 0), new(3, 0))]));

        Shifts(roster, Utc(3, 29), Utc(3, 30)).ShouldHaveSingleItem().From.ShouldBe(Utc(3, 29, 1));
        Shifts(gone, Utc(3, 29), Utc(3, 30)).ShouldBeEmpty();
    }

    [Fact]
    public void A_day_of_its_own_replaces_the_pattern_and_a_later_pattern_the_earlier()
    {
        var roster = With(Week((DayOfWeek.Monday, 8, 17)), new WeekPattern(Monday.AddDays(14), [])) with
        {
            Days = [new DayPlan(Monday.AddDays(7), [new(new(12, 0), new(15, 0))])],
        };

        Shifts(roster, Utc(3, 1), Utc(4, 1)).ShouldBe([Local(3, 2, 8, 17), Local(3, 9, 12, 15)]);
    }

    [Fact]
    public void Absences_cut_shifts_and_on_call_duty()
    {
        var roster = With(Week((DayOfWeek.Monday, 8, 17))) with
        {
            Absences = [new(1, AbsenceKind.Training, Utc(3, 2, 9), Utc(3, 2, 11), null),
                new(2, AbsenceKind.Ill, Utc(3, 2, 15), Utc(3, 5), "flu")],
            OnCall = [new(3, Utc(3, 2, 20), Utc(3, 3)), new(4, Utc(3, 7), Utc(3, 9))],
        };

        var availability = Availability.Between(roster, Madrid, Utc(3, 1), Utc(3, 10));

        availability.Working.ShouldBe([new(Utc(3, 2, 7), Utc(3, 2, 9)), new(Utc(3, 2, 11), Utc(3, 2, 15)), Local(3, 9, 8, 17)]);
        availability.Callable.ShouldBe([new(Utc(3, 7), Utc(3, 9))]);
        availability.Absences.Length.ShouldBe(2);
        Availability.NextShift(roster, Madrid, Utc(3, 2, 15), TimeSpan.FromDays(14)).ShouldBe(Utc(3, 9, 7));
    }

    [Fact]
    public void What_ends_at_the_begin_or_begins_at_the_end_of_the_period_is_not_in_it()
    {
        var roster = With(Week((DayOfWeek.Monday, 8, 17)));

        Shifts(roster, Utc(3, 2, 16), Utc(3, 9, 7)).ShouldBeEmpty();
        Shifts(roster, Utc(3, 2, 15), Utc(3, 9, 8)).Length.ShouldBe(2);
    }

    private static ImmutableArray<PlannedTime> Shifts(Roster roster, DateTimeOffset from, DateTimeOffset to) =>
        Availability.Between(roster, Madrid, from, to).Shifts;

    private static Roster With(params WeekPattern[] patterns) => Roster.Empty with { Patterns = [.. patterns] };

    private static WeekPattern Week(params (DayOfWeek Day, int Start, int End)[] shifts) =>
        new(Monday, [.. shifts.Select(shift => new PatternShift(shift.Day, new(shift.Start, 0), new(shift.End, 0)))]);

    private static DateTimeOffset Utc(int month, int day, int hour = 0) => new(2026, month, day, hour, 0, 0, TimeSpan.Zero);

    /// <summary>In winter.</summary>
    private static PlannedTime Local(int month, int day, int start, int end) => new(Utc(month, day, start - 1), Utc(month, day, end - 1));
}
