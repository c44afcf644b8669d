using Dispatch.Domain.Machines;
using Dispatch.Domain.Metering;
using Dispatch.Domain.Tests.Machines;
using static Dispatch.Domain.Tests.Machines.MachineUnderTest;

namespace Dispatch.Domain.Tests.Metering;

public class Judging_readings
{
    private readonly MachineUnderTest machine = Registered();

    private ReadingVerdict? Verdict => machine.Last.Outcomes.Single().Verdict;

    private void Read(double dayOffset, double hours)
    {
        var at = Start + TimeSpan.FromDays(dayOffset);
        if (at > machine.Now) machine.Now = at;
        machine.ReadAt(at, hours);
    }

    [Fact]
    public void The_first_reading_is_applied_whatever_it_shows()
    {
        Read(0, 7_000);

        Verdict.ShouldBe(ReadingVerdict.Applied);
        machine.State.Meter.LifetimeHours.ShouldBe(7_000);
    }

    [Fact]
    public void A_repeated_reading_is_nothing()
    {
        Read(0, 10);
        Read(1, 20);
        var before = machine.State.Meter;

        Read(0, 10);

        Verdict.ShouldBeNull();
        machine.State.Meter.ShouldBeSameAs(before);
    }

    [Theory]
    [InlineData(25.0, ReadingVerdict.Applied)]
    [InlineData(35.0, ReadingVerdict.Applied)]
    [InlineData(35.1, ReadingVerdict.GrowsTooFast)]
    [InlineData(10.0, ReadingVerdict.Applied)]
    [InlineData(9.9, ReadingVerdict.FallsBack)]
    public void Growth_up_to_the_time_elapsed_and_one_hour_is_believed(double hours, ReadingVerdict verdict)
    {
        Read(0, 10);

        Read(1, hours);

        Verdict.ShouldBe(verdict);
    }

    [Theory]
    [InlineData(200, ReadingVerdict.Applied)]
    [InlineData(99, ReadingVerdict.FallsBack)]
    [InlineData(301, ReadingVerdict.FallsBack)]
    [InlineData(289, ReadingVerdict.Applied)]
    [InlineData(100, ReadingVerdict.Applied)]
    public void A_late_reading_is_judged_against_both_its_neighbours_in_time(double hours, ReadingVerdict verdict)
    {
        Read(0, 100);
        Read(20, 300);

        Read(10, hours);

        Verdict.ShouldBe(verdict);
        machine.State.Meter.LifetimeHours.ShouldBe(300);
    }

    [Fact]
    public void A_late_reading_after_which_the_meter_would_have_run_too_fast_is_flagged()
    {
        Read(0, 100);
        Read(20, 300);

        Read(19.9, 110);

        Verdict.ShouldBe(ReadingVerdict.GrowsTooFast);
    }

    [Fact]
    public void A_reading_from_the_future_is_flagged_and_moves_nothing()
    {
        Read(0, 100);

        machine.ReadAt(machine.Now.AddMinutes(6), 100.05);

        Verdict.ShouldBe(ReadingVerdict.InFuture);
        machine.State.Meter.LifetimeHours.ShouldBe(100);
    }

    [Fact]
    public void A_clock_a_few_minutes_ahead_is_forgiven()
    {
        Read(0, 100);

        machine.ReadAt(machine.Now.AddMinutes(5), 100.05);

        Verdict.ShouldBe(ReadingVerdict.Applied);
    }

    [Fact]
    public void Of_two_readings_of_one_instant_with_different_hours_the_second_is_flagged()
    {
        Read(1, 100);

        Read(1, 100.5);

        Verdict.ShouldBe(ReadingVerdict.SameInstantDiffers);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    public void Hours_that_no_meter_shows_are_refused_and_not_kept(double hours)
    {
        Read(0, hours);

        machine.Last.Outcomes.Single().Refusal!.Code.ShouldBe("invalid_hours");
        machine.Stored.ShouldBeEmpty();
    }

    [Fact]
    public void Zero_hours_are_a_reading()
    {
        Read(0, 0);

        Verdict.ShouldBe(ReadingVerdict.Applied);
    }

    [Fact]
    public void A_report_in_any_order_is_judged_in_order_of_time_and_answered_in_its_own()
    {
        machine.Now = Start.AddDays(3);

        machine.Record(
            new Reading(Start.AddDays(2), 40), new Reading(Start, 10), new Reading(Start.AddDays(1), 9_000), new Reading(Start, 11));

        machine.Last.Outcomes.Select(o => o.Verdict).ShouldBe(
            [ReadingVerdict.Applied, ReadingVerdict.Applied, ReadingVerdict.GrowsTooFast, ReadingVerdict.SameInstantDiffers]);
    }

    [Fact]
    public void A_reading_older_than_memory_is_judged_by_its_stored_neighbours()
    {
        for (var day = 0; day < 100; day++) Read(day, day * 10);
        machine.State.Meter.Knows(Start.AddDays(5.5)).ShouldBeFalse();

        Read(5.5, 55);
        Verdict.ShouldBe(ReadingVerdict.Applied);

        Read(5.6, 54);
        Verdict.ShouldBe(ReadingVerdict.FallsBack);
    }

    [Fact]
    public void Memory_is_bounded_and_never_forgets_the_newest_applied_reading()
    {
        Read(0, 500);
        for (var day = 1; day < 80; day++) Read(day, 1);

        machine.State.Meter.Recent.Length.ShouldBe(Meter.Capacity);
        machine.State.Meter.LifetimeHours.ShouldBe(500);
    }

    /// <summary>F-31: commissioning is a neighbour in time.</summary>
    [Theory]
    [InlineData(0, 481, ReadingVerdict.Applied)]
    [InlineData(0, 482, ReadingVerdict.GrowsTooFast)]
    [InlineData(0, 108_000, ReadingVerdict.GrowsTooFast)]
    [InlineData(1_300, 1_780, ReadingVerdict.Applied)]
    [InlineData(1_300, 1_200, ReadingVerdict.FallsBack)]
    public void A_first_reading_is_judged_by_the_commissioning(double before, double hours, ReadingVerdict verdict)
    {
        var machine = MachineUnderTest.Registered(
            file => file with { CommissionedAt = MachineUnderTest.Start, HoursAtCommissioning = before });

        machine.Read(hours, TimeSpan.FromDays(20));

        machine.Stored.ShouldHaveSingleItem().Verdict.ShouldBe(verdict);
    }

    /// <summary>F-31: what was judged by another commissioning is judged again.</summary>
    [Fact]
    public void Hours_that_a_used_machine_had_when_it_was_taken_over_make_its_readings_true()
    {
        var machine = MachineUnderTest.Registered(file => file with { CommissionedAt = MachineUnderTest.Start });
        machine.Read(1_350, TimeSpan.FromDays(20));
        machine.Stored.ShouldHaveSingleItem().Verdict.ShouldBe(ReadingVerdict.GrowsTooFast);

        Change(machine, new MachineChange { HoursAtCommissioning = 1_300 });

        machine.Stored.ShouldHaveSingleItem().Verdict.ShouldBe(ReadingVerdict.Applied);
        machine.State.Meter.LifetimeHours.ShouldBe(1_350);
    }

    [Fact]
    public void A_commissioning_that_is_told_later_takes_out_what_cannot_have_passed_since_with_what_it_made_due()
    {
        var machine = MachineUnderTest.Registered();
        machine.Read(108_000, TimeSpan.FromDays(20));
        machine.Read(100, TimeSpan.FromHours(1));
        machine.State.Services.Count(service => service.IsOwed).ShouldBePositive();

        Change(machine, new MachineChange { CommissionedAt = MachineUnderTest.Start });

        machine.Stored.Select(reading => reading.Verdict).ShouldBe([ReadingVerdict.GrowsTooFast, ReadingVerdict.Applied]);
        machine.State.Services.Where(service => service.IsOwed).Select(service => service.Key.Line).ShouldBe(["100h"]);
    }

    [Fact]
    public void Another_change_of_the_file_judges_nothing_again()
    {
        var machine = MachineUnderTest.Registered(file => file with { CommissionedAt = MachineUnderTest.Start });
        machine.Read(1_350, TimeSpan.FromDays(20));

        Change(machine, new MachineChange { Purpose = "Quarry" });

        machine.Last.Revised.ShouldBeEmpty();
    }

    private static void Change(MachineUnderTest machine, MachineChange change)
    {
        machine.Do(new ChangeMachine(change, machine.Now) { Stored = [.. machine.Stored] });
        machine.Last.Decision.Rejection.ShouldBeNull();
    }

    [Fact]
    public void What_was_read_before_the_commissioning_is_nearer_than_that()
    {
        var machine = MachineUnderTest.Registered(file => file with { CommissionedAt = MachineUnderTest.Start.AddDays(2) });
        machine.Read(80, TimeSpan.FromDays(1));

        machine.Read(101, TimeSpan.FromDays(4));

        machine.Stored.ShouldAllBe(reading => reading.IsApplied);
    }
}
