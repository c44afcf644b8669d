using Dispatch.Domain.Metering;
using Dispatch.Domain.Tests.Machines;
using static Dispatch.Domain.Tests.Machines.MachineUnderTest;

namespace Dispatch.Domain.Tests.Metering;

public class Replacing_a_meter
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly MachineUnderTest machine = Registered();

    [Fact]
    public void The_total_continues()
    {
        machine.Read(5_000, Day);
        machine.Replace(machine.Now, 5_000, 2);
        machine.Now += Day;

        machine.ReadAt(machine.Now, 10);

        machine.State.Meter.LifetimeHours.ShouldBe(5_008);
    }

    [Fact]
    public void Readings_of_the_new_meter_that_came_before_the_replacement_was_recorded_are_applied_after_it()
    {
        machine.Read(550, Day);
        var replacedAt = machine.Now.AddHours(2);
        for (var i = 1; i <= 5; i++) machine.Read(i * 10, Day);
        machine.State.Meter.LifetimeHours.ShouldBe(550);

        var events = machine.Replace(replacedAt, 551, 0);

        machine.State.Meter.LifetimeHours.ShouldBe(601);
        machine.Stored.ShouldAllBe(r => r.IsApplied);
        events.OfType<Domain.Maintenance.ServiceFellDue>().Single().Service.ToString().ShouldBe("600h/1");
    }

    [Fact]
    public void A_replacement_recorded_late_turns_readings_that_no_longer_fit_into_evidence()
    {
        machine.Read(100, Day);
        var replacedAt = machine.Now.AddHours(1);
        machine.Read(110, Day);

        machine.Replace(replacedAt, 100, 0);

        machine.Stored[^1].Verdict.ShouldBe(ReadingVerdict.GrowsTooFast);
        machine.State.Meter.LifetimeHours.ShouldBe(100);
    }

    [Fact]
    public void Two_replacements_recorded_in_the_wrong_order_add_up()
    {
        machine.Read(1_000, Day);
        var (first, second) = (machine.Now.AddDays(1), machine.Now.AddDays(10));
        machine.Now += TimeSpan.FromDays(20);

        machine.Replace(second, 50, 0);
        machine.Rejection!.Code.ShouldBe("implausible_hours");
        machine.Replace(first, 1_000, 0);
        machine.Replace(second, 50, 0);
        machine.ReadAt(machine.Now, 7);

        machine.State.Meter.LifetimeHours.ShouldBe(1_057);
    }

    [Fact]
    public void Recorded_again_it_changes_nothing_and_recorded_differently_it_is_refused()
    {
        machine.Read(100, Day);
        machine.Replace(machine.Now, 100, 0);

        machine.Replace(machine.Now, 100, 0).ShouldBeEmpty();
        machine.Rejection.ShouldBeNull();
        machine.Replace(machine.Now, 101, 0);
        machine.Rejection!.Code.ShouldBe("conflicting_replacement");
    }

    [Theory]
    [InlineData(99, 0, "implausible_hours")]
    [InlineData(200, 0, "implausible_hours")]
    [InlineData(double.NaN, 0, "invalid_hours")]
    [InlineData(100, -1, "invalid_hours")]
    public void Hours_that_do_not_fit_are_refused(double oldFinal, double newFirst, string code)
    {
        machine.Read(100, Day);

        machine.Now += Day;

        machine.Replace(machine.Now, oldFinal, newFirst);

        machine.Rejection!.Code.ShouldBe(code);
    }

    [Fact]
    public void Three_consistent_lower_readings_raise_suspicion_once()
    {
        machine.Read(5_000, Day);
        machine.Read(3, Day);
        machine.Read(9, Day).ShouldBeEmpty();

        machine.Read(15, Day).ShouldBe([new MeterReplacementSuspected(Start.AddDays(2), 3, 5_000)]);
        machine.Read(20, Day).ShouldBeEmpty();
        machine.Restart();
        machine.Read(25, Day).ShouldBeEmpty();
    }

    [Fact]
    public void Lower_readings_that_contradict_each_other_raise_none()
    {
        machine.Read(5_000, Day);
        foreach (var hours in new[] { 3, 400, 2, 300, 1 }) machine.Read(hours, Day).ShouldBeEmpty();
    }

    [Fact]
    public void A_recorded_replacement_settles_the_suspicion_and_a_second_one_can_arise()
    {
        machine.Read(5_000, Day);
        var replacedAt = machine.Now.AddHours(1);
        foreach (var hours in new[] { 3, 6, 9 }) machine.Read(hours, Day);
        machine.Replace(replacedAt, 5_000, 0);
        machine.State.ReplacementSuspected.ShouldBeFalse();

        foreach (var hours in new[] { 1, 2, 3 }) machine.Read(hours, Day);

        machine.State.ReplacementSuspected.ShouldBeTrue();
        machine.Journal.OfType<MeterReplacementSuspected>().Count().ShouldBe(2);
    }
}
