using Dispatch.Domain.Metering;
using Dispatch.Domain.Tests.Machines;
using static Dispatch.Domain.Tests.Machines.MachineUnderTest;

namespace Dispatch.Domain.Tests.Metering;

public class Replacing_a_meter
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly MachineUnderTest _machine = Registered();

    [Fact]
    public void The_total_continues()
    {
        _machine.Read(5_000, Day);
        _machine.Replace(_machine.Now, 5_000, 2);
        _machine.Now += Day;

        _machine.ReadAt(_machine.Now, 10);

        _machine.State.Meter.LifetimeHours.ShouldBe(5_008);
    }

    [Fact]
    public void Readings_of_the_new_meter_that_came_before_the_replacement_was_recorded_are_applied_after_it()
    {
        _machine.Read(550, Day);
        var replacedAt = _machine.Now.AddHours(2);
        for (var i = 1; i <= 5; i++) _machine.Read(i * 10, Day);
        _machine.State.Meter.LifetimeHours.ShouldBe(550);

        var events = _machine.Replace(replacedAt, 551, 0);

        _machine.State.Meter.LifetimeHours.ShouldBe(601);
        _machine.Stored.ShouldAllBe(r => r.IsApplied);
        events.OfType<Domain.Maintenance.ServiceFellDue>().Single().Service.ToString().ShouldBe("600h/1");
    }

    [Fact]
    public void A_replacement_recorded_late_turns_readings_that_no_longer_fit_into_evidence()
    {
        _machine.Read(100, Day);
        var replacedAt = _machine.Now.AddHours(1);
        _machine.Read(110, Day);

        _machine.Replace(replacedAt, 100, 0);

        _machine.Stored[^1].Verdict.ShouldBe(ReadingVerdict.GrowsTooFast);
        _machine.State.Meter.LifetimeHours.ShouldBe(100);
    }

    [Fact]
    public void Two_replacements_recorded_in_the_wrong_order_add_up()
    {
        _machine.Read(1_000, Day);
        var (first, second) = (_machine.Now.AddDays(1), _machine.Now.AddDays(10));
        _machine.Now += TimeSpan.FromDays(20);

        _machine.Replace(second, 50, 0);
        _machine.Rejection!.Code.ShouldBe("implausible_hours");
        _machine.Replace(first, 1_000, 0);
        _machine.Replace(second, 50, 0);
        _machine.ReadAt(_machine.Now, 7);

        _machine.State.Meter.LifetimeHours.ShouldBe(1_057);
    }

    [Fact]
    public void Recorded_again_it_changes_nothing_and_recorded_differently_it_is_refused()
    {
        _machine.Read(100, Day);
        _machine.Replace(_machine.Now, 100, 0);

        _machine.Replace(_machine.Now, 100, 0).ShouldBeEmpty();
        _machine.Rejection.ShouldBeNull();
        _machine.Replace(_machine.Now, 101, 0);
        _machine.Rejection!.Code.ShouldBe("conflicting_replacement");
    }

    [Theory]
    [InlineData(99, 0, "implausible_hours")]
    [InlineData(200, 0, "implausible_hours")]
    [InlineData(double.NaN, 0, "invalid_hours")]
    [InlineData(100, -1, "invalid_hours")]
    public void Hours_that_do_not_fit_are_refused(double oldFinal, double newFirst, string code)
    {
        _machine.Read(100, Day);

        _machine.Now += Day;

        _machine.Replace(_machine.Now, oldFinal, newFirst);

        _machine.Rejection!.Code.ShouldBe(code);
    }

    [Fact]
    public void Three_consistent_lower_readings_raise_suspicion_once()
    {
        _machine.Read(5_000, Day);
        _machine.Read(3, Day);
        _machine.Read(9, Day).ShouldBeEmpty();

        _machine.Read(15, Day).ShouldBe([new MeterReplacementSuspected(Start.AddDays(2), 3, 5_000)]);
        _machine.Read(20, Day).ShouldBeEmpty();
        _machine.Restart();
        _machine.Read(25, Day).ShouldBeEmpty();
    }

    [Fact]
    public void Lower_readings_that_contradict_each_other_raise_none()
    {
        _machine.Read(5_000, Day);
        foreach (var hours in new[] { 3, 400, 2, 300, 1 }) _machine.Read(hours, Day).ShouldBeEmpty();
    }

    [Fact]
    public void A_recorded_replacement_settles_the_suspicion_and_a_second_one_can_arise()
    {
        _machine.Read(5_000, Day);
        var replacedAt = _machine.Now.AddHours(1);
        foreach (var hours in new[] { 3, 6, 9 }) _machine.Read(hours, Day);
        _machine.Replace(replacedAt, 5_000, 0);
        _machine.State.ReplacementSuspected.ShouldBeFalse();

        foreach (var hours in new[] { 1, 2, 3 }) _machine.Read(hours, Day);

        _machine.State.ReplacementSuspected.ShouldBeTrue();
        _machine.Journal.OfType<MeterReplacementSuspected>().Count().ShouldBe(2);
    }
}
