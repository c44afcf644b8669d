using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using FsCheck;
using FsCheck.Fluent;

namespace Dispatch.Domain.Tests.Sla;

public class Business_hours
{
    private const string Madrid = "Europe/Madrid";

    private static readonly ImmutableArray<OpenInterval> AllDay = [new(TimeOnly.MinValue, TimeOnly.MinValue)];

    private static readonly OpeningHours Always = new([.. Enum.GetValues<DayOfWeek>().Select(d => new OpenWeekday(d, AllDay))], []);

    /// <summary>Zones that shift at 2 or 3, at midnight, by half an hour, and one that skipped a day.</summary>
    private static readonly string[] Zones =
        [Madrid, "America/Havana", "America/Santiago", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Shanghai"];

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static OpeningHours Daily(int from, int to) => new(
        [.. Enum.GetValues<DayOfWeek>().Select(d => new OpenWeekday(d, [new(new(from, 0), new(to, 0))]))], []);

    [Theory]
    [InlineData("2026-03-02T09:00+01:00", 2, "2026-03-02T11:00+01:00")]
    [InlineData("2026-03-02T17:00+01:00", 2, "2026-03-03T09:00+01:00")]
    [InlineData("2026-03-02T06:00+01:00", 2, "2026-03-02T10:00+01:00")]
    [InlineData("2026-03-07T17:00+01:00", 2, "2026-03-09T09:00+01:00")]
    [InlineData("2026-03-02T09:00+01:00", 9, "2026-03-02T18:00+01:00")]
    public void Only_opening_hours_count(string start, int hours, string end) =>
        new BusinessCalendar(Madrid, OpeningHours.Default).Add(At(start), TimeSpan.FromHours(hours)).ShouldBe(At(end));

    [Theory]
    [InlineData("2026-03-28T20:00+01:00", "2026-03-29T10:00+02:00", 13)]
    [InlineData("2026-10-24T20:00+02:00", "2026-10-25T10:00+01:00", 15)]
    public void A_night_in_which_clocks_change_has_the_hours_that_it_has(string from, string to, int hours) =>
        new BusinessCalendar(Madrid, Always).Between(At(from), At(to)).ShouldBe(TimeSpan.FromHours(hours));

    [Theory]
    [InlineData("2026-03-28T17:00+01:00", "2026-03-29T10:00+02:00")]
    [InlineData("2026-10-24T17:00+02:00", "2026-10-25T10:00+01:00")]
    public void A_station_opens_by_the_clock_on_its_wall_also_after_the_clocks_changed(string start, string end) =>
        new BusinessCalendar(Madrid, Daily(8, 18)).Add(At(start), TimeSpan.FromHours(3)).ShouldBe(At(end));

    [Fact]
    public void A_time_that_the_clock_jumps_over_is_when_it_jumps()
    {
        var calendar = new BusinessCalendar(Madrid, new(
            [.. Enum.GetValues<DayOfWeek>().Select(d => new OpenWeekday(d, [new(new(2, 15), new(2, 45)), new(new(2, 45), new(3, 30))]))],
            []));

        calendar.Between(At("2026-03-29T00:00+01:00"), At("2026-03-30T00:00+02:00")).ShouldBe(TimeSpan.FromMinutes(30));
    }

    [Fact]
    public void A_day_that_a_zone_skipped_has_no_opening_hours()
    {
        var calendar = new BusinessCalendar("Pacific/Apia", Daily(8, 18));

        calendar.Add(At("2011-12-29T08:00-10:00"), TimeSpan.FromHours(11)).ShouldBe(At("2011-12-31T09:00+14:00"));
        calendar.Between(At("2011-12-29T08:00-10:00"), At("2011-12-31T09:00+14:00")).ShouldBe(TimeSpan.FromHours(11));
    }

    [Fact]
    public void Holidays_are_closed_and_working_days_made_up_for_them_are_open()
    {
        ImmutableArray<OpenDate> exceptions =
        [
            new(new(2026, 10, 1), []),
            new(new(2026, 10, 2), []),
            new(new(2026, 10, 3), []),
            new(new(2026, 10, 4), [new(new(8, 0), new(12, 0))]),
        ];
        var calendar = new BusinessCalendar("Asia/Shanghai", OpeningHours.Default with { Exceptions = exceptions });

        calendar.Add(At("2026-09-30T17:00+08:00"), TimeSpan.FromHours(2)).ShouldBe(At("2026-10-04T09:00+08:00"));
        calendar.Between(At("2026-09-30T17:00+08:00"), At("2026-10-05T09:00+08:00")).ShouldBe(TimeSpan.FromHours(6));
    }

    [Fact]
    public void A_station_has_its_own_hours_or_those_of_all_in_its_own_time_zone()
    {
        var calendars = new BusinessCalendars(
            OpeningHours.Default, new Dictionary<StationId, OpeningHours> { [new("night")] = Daily(20, 23) }.ToFrozenDictionary(),
            "Etc/UTC");
        var monday = At("2026-03-02T00:00Z");

        calendars.Of(new("night"), "Asia/Shanghai").Add(monday, TimeSpan.FromHours(1)).ShouldBe(At("2026-03-02T21:00+08:00"));
        calendars.Of(new("west"), "Asia/Shanghai").Add(monday, TimeSpan.FromHours(1)).ShouldBe(At("2026-03-02T09:00+08:00"));
        calendars.Of(null, null).Add(monday, TimeSpan.FromHours(1)).ShouldBe(At("2026-03-02T09:00Z"));
        calendars.Of(new("west"), Madrid).ShouldBeSameAs(calendars.Of(new("east"), Madrid));
    }

    [Fact]
    public void Hours_with_faults_say_what_is_wrong()
    {
        OpeningHours faulty = new(
            [new(DayOfWeek.Monday, [new(new(8, 0), new(12, 0)), new(new(11, 0), new(18, 0))]), new(DayOfWeek.Monday, [])],
            [new(new(2026, 1, 1), [new(new(9, 0), new(8, 0))]), new(new(2026, 1, 1), [])]);

        var problems = string.Join('\n', OpeningHours.Problems(faulty));

        foreach (var part in new[] { "Monday is given twice", "Monday: intervals", "2026-01-01 is given twice", "2026-01-01: intervals" })
            problems.ShouldContain(part);
        OpeningHours.Problems(new([], [])).Single().ShouldContain("never opens");
        OpeningHours.Problems(OpeningHours.Default).ShouldBeEmpty();
    }

    [Fact]
    public void A_station_that_is_always_open_counts_every_hour_in_every_zone() => Check((zone, start, worked) =>
    {
        var calendar = new BusinessCalendar(zone, Always);

        calendar.Add(start, worked).ShouldBe(start + worked);
        calendar.Between(start, start + worked).ShouldBe(worked);
    });

    [Fact]
    public void The_time_between_a_start_and_what_is_added_to_it_is_what_was_added() => Check((zone, start, worked) =>
    {
        var calendar = new BusinessCalendar(zone, OpeningHours.Default);

        var end = calendar.Add(start, worked);

        calendar.Between(start, end).ShouldBe(worked);
        calendar.Add(calendar.Add(start, worked / 2), worked - (worked / 2)).ShouldBe(end);
        if (worked > TimeSpan.Zero) calendar.Between(start, end.AddTicks(-1)).ShouldBe(worked - TimeSpan.FromTicks(1));
    });

    [Fact]
    public void What_counts_is_when_the_clock_on_the_wall_shows_opening_hours() => Check((zone, start, worked) =>
    {
        var (calendar, end) = (new BusinessCalendar(zone, Daily(4, 22)), start + worked);
        var info = TimeZoneInfo.FindSystemTimeZoneById(zone);

        var minutes = 0;
        for (var minute = start; minute < end; minute = minute.AddMinutes(1))
            if (TimeZoneInfo.ConvertTime(minute, info).Hour is >= 4 and < 22) minutes++;

        calendar.Between(start, end).ShouldBe(TimeSpan.FromMinutes(minutes));
    });

    /// <summary>Any zone, any minute of the years 2011 to 2026, up to ten days.</summary>
    private static void Check(Action<string, DateTimeOffset, TimeSpan> holds)
    {
        var years = (int)(At("2027-01-01T00:00Z") - At("2011-01-01T00:00Z")).TotalMinutes;
        var cases =
            from zone in Gen.Elements(Zones)
            from minute in Gen.Choose(0, years)
            from worked in Gen.Choose(0, 14_400)
            select (zone, At("2011-01-01T00:00Z").AddMinutes(minute), TimeSpan.FromMinutes(worked));
        Prop.ForAll(Arb.From(cases), c => holds(c.zone, c.Item2, c.Item3)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }
}
