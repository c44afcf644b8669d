using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Tests.Technicians;

/// <summary>R-CREW-1, seen by the technician.</summary>
public class Letting_go
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly TechnicianId Ana = new("ana");
    private static readonly ShiftRules Rules = ShiftRules.Default with { Overtime = TimeSpan.FromHours(6) };

    private static readonly TechnicianState AtWork = Then(
        TechnicianState.Initial, new TechnicianRegistered(new(new StationId("west"), [], new(31, 121))),
        new ShiftStarted(Start, Start.AddHours(9)));

    [Fact]
    public void Who_goes_out_of_service_lets_go_up_to_the_end_of_the_shift_and_its_overtime()
    {
        var ill = Then(AtWork, new WentOutOfService(Start.AddHours(4), "ill"));

        LettingGo.Of(Ana, AtWork, ill, Rules).ShouldBe(new Release(Ana, ReleaseReason.OutOfService, "ill", Until: Start.AddHours(15)));
    }

    [Fact]
    public void Who_ends_the_shift_early_lets_go_of_all_of_it()
    {
        var home = Then(AtWork, new ShiftEnded(Start.AddHours(4), Forgotten: false));

        LettingGo.Of(Ana, AtWork, home, Rules).ShouldBe(new Release(Ana, ReleaseReason.ShiftEnded, Until: Start.AddHours(15)));
    }

    [Fact]
    public void Who_works_longer_than_planned_lets_go_from_the_real_end_on()
    {
        var home = Then(AtWork, new ShiftEnded(Start.AddHours(11), Forgotten: false));

        LettingGo.Of(Ana, AtWork, home, Rules)!.Until.ShouldBe(Start.AddHours(17));
    }

    [Fact]
    public void Who_changes_station_lets_go_of_the_old_ones_work()
    {
        var moved = Then(AtWork, new TechnicianRegistered(new(new StationId("east"), [], new(31, 121))));

        LettingGo.Of(Ana, AtWork, moved, Rules)
            .ShouldBe(new Release(Ana, ReleaseReason.StationChanged, "east", Station: new StationId("west")));
    }

    [Fact]
    public void A_break_a_return_and_other_skills_set_nothing_free()
    {
        var (ill, later) = (Then(AtWork, new WentOutOfService(Start.AddHours(4), "ill")), Start.AddHours(5));

        LettingGo.Of(Ana, AtWork, Then(AtWork, new BreakStarted(later, null)), Rules).ShouldBeNull();
        LettingGo.Of(Ana, ill, Then(ill, new ReturnedToService(later)), Rules).ShouldBeNull();
        LettingGo.Of(Ana, AtWork, Then(AtWork, new TechnicianRegistered(new(new StationId("west"), ["hydraulics"], new(31, 121)))), Rules)
            .ShouldBeNull();
        LettingGo.Decide(AtWork, new Release(Ana, ReleaseReason.ShiftEnded), [], later).Events.ShouldBeEmpty();
    }

    [Fact]
    public void Who_is_absent_from_now_to_the_end_of_the_shift_is_out_of_service_and_who_comes_back_before_is_not()
    {
        var noon = Start.AddHours(4);
        Release ill = new(Ana, ReleaseReason.Absent, "Ill", noon, Start.AddDays(1)), dentist =
            ill with { Until = Start.AddHours(6) }, tomorrow = ill with { From = Start.AddHours(20), Until = Start.AddDays(2) };

        var after = LettingGo.Decide(AtWork, ill, [], noon).Events.Aggregate(AtWork, TechnicianState.Evolve);

        (after.Duty.Status, after.Duty.OutOfService).ShouldBe((UnitStatus.OutOfService, "Ill"));
        LettingGo.Decide(after, ill, [], noon).Events.ShouldBeEmpty();
        LettingGo.Decide(AtWork, dentist, [], noon).Events.ShouldBeEmpty();
        LettingGo.Decide(AtWork, tomorrow, [], noon).Events.ShouldBeEmpty();
        LettingGo.Decide(AtWork, ill, [new("WO-1")], noon).Events.Select(happened => happened.GetType())
            .ShouldBe([typeof(WentOutOfService), typeof(WorkLetGo)]);
    }

    private static TechnicianState Then(TechnicianState state, params TechnicianEvent[] events) =>
        events.Aggregate(state, TechnicianState.Evolve);
}
