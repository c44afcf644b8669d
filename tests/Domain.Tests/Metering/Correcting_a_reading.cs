using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Metering;
using Dispatch.Domain.Tests.Machines;
using static Dispatch.Domain.Tests.Machines.MachineUnderTest;

namespace Dispatch.Domain.Tests.Metering;

public class Correcting_a_reading
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly MachineUnderTest machine = Registered();

    /// <summary>A machine with 50 h whose first reading said 9,050.</summary>
    private DateTimeOffset FrozenByItsFirstReading()
    {
        machine.Read(9_050, Day);
        var wrongAt = machine.Now;
        for (var hours = 60; hours <= 110; hours += 10) machine.Read(hours, Day);
        return wrongAt;
    }

    [Fact]
    public void One_wrong_high_reading_does_not_freeze_the_meter()
    {
        var wrongAt = FrozenByItsFirstReading();
        machine.State.Meter.LifetimeHours.ShouldBe(9_050);

        machine.Correct(wrongAt, 9_050);

        machine.State.Meter.LifetimeHours.ShouldBe(110);
        machine.Stored.Count(r => r.IsApplied).ShouldBe(6);
        machine.Stored[0].Verdict.ShouldBe(ReadingVerdict.Corrected);
    }

    [Fact]
    public void Services_raised_by_it_are_taken_back_and_those_truly_passed_stay()
    {
        var wrongAt = FrozenByItsFirstReading();

        machine.Correct(wrongAt, 9_050);

        machine.StateOf("100h").ShouldBe(ServiceState.Open);
        foreach (var line in new[] { "600h", "1200h", "1800h", "2400h" }) machine.StateOf(line).ShouldBe(ServiceState.Upcoming);
        Agenda.Of(machine.State).Where(s => s.IsRepetition).ShouldHaveSingleItem().State.ShouldBe(ServiceState.Upcoming);
    }

    [Fact]
    public void A_service_that_falls_due_again_after_its_due_event_was_taken_back_is_reinstated_not_raised_twice()
    {
        machine.Read(590, Day);
        machine.Read(601, Day);
        machine.Correct(machine.Now, 601);
        machine.StateOf("600h").ShouldBe(ServiceState.Upcoming);

        var events = machine.Read(610, Day);

        events.ShouldContain(e => e is ServiceDueReinstated);
        machine.StateOf("600h").ShouldBe(ServiceState.Open);
        machine.Raised.Count(r => r == "600h/1").ShouldBe(1);
    }

    /// <summary>F-31: overdue is what a reading said, too.</summary>
    [Fact]
    public void A_service_that_is_due_and_was_overdue_by_it_is_due_only()
    {
        machine.Read(590, Day);
        machine.Read(612, Day);
        machine.Read(655, 2 * Day);
        machine.StateOf("600h").ShouldBe(ServiceState.Overdue);

        machine.Correct(machine.Now, 655);

        machine.StateOf("600h").ShouldBe(ServiceState.Open);
        machine.Service("600h").Record!.OverdueSince.ShouldBeNull();
        machine.Read(652, 2 * Day).ShouldContain(e => e is ServiceBecameOverdue);
    }

    [Fact]
    public void A_corrected_reading_that_is_sent_again_stays_out()
    {
        var wrongAt = FrozenByItsFirstReading();
        machine.Correct(wrongAt, 9_050);

        machine.ReadAt(wrongAt, 9_050).ShouldBeEmpty();

        machine.State.Meter.LifetimeHours.ShouldBe(110);
    }

    [Fact]
    public void Correcting_again_changes_nothing_and_an_unknown_reading_is_refused()
    {
        var wrongAt = FrozenByItsFirstReading();
        machine.Correct(wrongAt, 9_050);

        machine.Correct(wrongAt, 9_050).ShouldBeEmpty();
        machine.Correct(wrongAt, 9_051);

        machine.Rejection!.Code.ShouldBe("unknown_reading");
    }

    [Fact]
    public void Correcting_the_only_reading_leaves_the_hours_unknown_until_the_next_which_is_a_first_one_again()
    {
        machine.Read(2_500, Day);
        machine.Correct(machine.Now, 2_500);
        machine.State.Meter.Newest.ShouldBeNull();

        machine.Read(630, Day);

        machine.StateOf("100h").ShouldBe(ServiceState.Unknown);
        machine.StateOf("600h").ShouldBe(ServiceState.Open);
        machine.StateOf("2400h").ShouldBe(ServiceState.Upcoming);
    }

    [Fact]
    public void A_flagged_reading_can_be_declared_wrong_to_settle_a_suspicion()
    {
        machine.Read(5_000, Day);
        foreach (var hours in new[] { 3, 6, 9 }) machine.Read(hours, Day);

        machine.Correct(machine.Now, 9);

        machine.State.ReplacementSuspected.ShouldBeFalse();
        machine.State.Meter.LifetimeHours.ShouldBe(5_000);
    }
}
