using Dispatch.Domain.Geography;
using Dispatch.Domain.Positions;
using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.Tests.Positions;

public class Judging_a_position
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly GeoPoint Here = new(48, 11);
    private static readonly Duty OnShift = Duty.None with { Shift = new(Noon.AddHours(-4), Noon.AddHours(4)) };
    private static readonly Breadcrumb Last = new(Here, Noon, 10);

    [Fact]
    public void The_first_of_a_shift_and_every_newer_one_is_where_the_technician_is_now()
    {
        Judge(null, Last).ShouldBe(PositionVerdict.Current);
        Judge(Last, Last with { At = Noon.AddSeconds(5) }).ShouldBe(PositionVerdict.Current);
    }

    [Theory]
    [InlineData(-241, PositionVerdict.OffShift)]
    [InlineData(-240, PositionVerdict.Late)]
    [InlineData(-1, PositionVerdict.Late)]
    [InlineData(0, PositionVerdict.Repeated)]
    public void An_older_one_belongs_to_the_track_if_it_is_of_the_shift(int minutes, PositionVerdict verdict) =>
        Judge(Last, Last with { At = Noon.AddMinutes(minutes) }).ShouldBe(verdict);

    [Fact]
    public void Nobody_is_tracked_outside_the_shift_but_what_a_phone_reports_late_of_the_last_one_counts()
    {
        var afterWork = Duty.None with { LastShift = new(Noon.AddHours(-4), Noon.AddHours(1)) };

        Judge(null, Last, Duty.None).ShouldBe(PositionVerdict.OffShift);
        Judge(null, Last, afterWork).ShouldBe(PositionVerdict.Current);
        Judge(null, Last with { At = Noon.AddHours(1) }, afterWork, now: Noon.AddHours(2)).ShouldBe(PositionVerdict.OffShift);
    }

    [Theory]
    [InlineData(60, PositionVerdict.Current)]
    [InlineData(61, PositionVerdict.InFuture)]
    public void A_clock_may_be_a_minute_ahead(int seconds, PositionVerdict verdict) =>
        Judge(Last, Last with { At = Noon.AddSeconds(seconds) }, now: Noon).ShouldBe(verdict);

    [Theory]
    [InlineData(200, PositionVerdict.Current)]
    [InlineData(200.1, PositionVerdict.TooInaccurate)]
    public void What_may_be_too_far_off_is_not_used(double accuracy, PositionVerdict verdict) =>
        Judge(null, Last with { AccuracyMetres = accuracy }).ShouldBe(verdict);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(91, 0)]
    [InlineData(0, -181)]
    public void A_position_that_is_none_is_nowhere(double latitude, double longitude) =>
        Judge(null, Last with { Position = new(latitude, longitude) }).ShouldBe(PositionVerdict.Nowhere);

    [Fact]
    public void Who_seems_to_fly_was_not_there()
    {
        var town = new GeoPoint(48.5, 11);

        Judge(Last, new(town, Noon.AddMinutes(15), 10)).ShouldBe(PositionVerdict.TooFast);
        Judge(Last, new(town, Noon.AddMinutes(20), 10)).ShouldBe(PositionVerdict.Current);
    }

    [Theory]
    [InlineData(0.0001, 5, true)]
    [InlineData(0.0002, 5, false)]
    [InlineData(0.0010, 150, true)]
    public void Who_only_jitters_is_shown_where_they_were_at_the_newer_instant(double north, double accuracy, bool stays)
    {
        var crumb = new Breadcrumb(new(Here.Latitude + north, Here.Longitude), Noon.AddSeconds(5), accuracy);

        var shown = PositionJudge.Shown(Last, crumb, PositionRules.Default);

        shown.At.ShouldBe(crumb.At);
        shown.Position.ShouldBe(stays ? Here : crumb.Position);
    }

    private static PositionVerdict Judge(Breadcrumb? last, Breadcrumb crumb, Duty? duty = null, DateTimeOffset? now = null) =>
        PositionJudge.Judge(last, crumb, duty ?? OnShift, now ?? Noon.AddHours(1), PositionRules.Default);
}
