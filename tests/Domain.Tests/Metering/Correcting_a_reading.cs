using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Metering;
using Dispatch.Domain.Tests.Machines;
using static Dispatch.Domain.Tests.Machines.MachineUnderTest;

namespace Dispatch.Domain.Tests.Metering;

public class Correcting_a_reading
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly MachineUnderTest _machine = Registered();

    /// <summary>A machine with 50 h whose first reading said 9,050.</summary>
    private DateTimeOffset FrozenByItsFirstReading()
    {
        _machine.Read(9_050, Day);
        var wrongAt = _machine.Now;
        for (var hours = 60; hours <= 110; hours += 10) _machine.Read(hours, Day);
        return wrongAt;
    }

    [Fact]
    public void One_wrong_high_reading_does_not_freeze_the_meter()
    {
        var wrongAt = FrozenByItsFirstReading();
        _machine.State.Meter.LifetimeHours.ShouldBe(9_050);

        _machine.Correct(wrongAt, 9_050);

        _machine.State.Meter.LifetimeHours.ShouldBe(110);
        _machine.Stored.Count(r => r.IsApplied).ShouldBe(6);
        _machine.Stored[0].Verdict.ShouldBe(ReadingVerdict.Corrected);
    }

    [Fact]
    public void Services_raised_by_it_are_taken_back_and_those_truly_passed_stay()
    {
        var wrongAt = FrozenByItsFirstReading();

        _machine.Correct(wrongAt, 9_050);

        _machine.StateOf("100h").ShouldBe(ServiceState.Open);
        foreach (var line in new[] { "600h", "1200h", "1800h", "2400h" }) _machine.StateOf(line).ShouldBe(ServiceState.Upcoming);
        Agenda.Of(_machine.State).Where(s => s.IsRepetition).ShouldHaveSingleItem().State.ShouldBe(ServiceState.Upcoming);
    }

    [Fact]
    public void A_service_that_falls_due_again_after_its_due_event_was_taken_back_is_reinstated_not_raised_twice()
    {
        _machine.Read(590, Day);
        _machine.Read(601, Day);
        _machine.Correct(_machine.Now, 601);
        _machine.StateOf("600h").ShouldBe(ServiceState.Upcoming);

        var events = _machine.Read(610, Day);

        events.ShouldContain(e => e is ServiceDueReinstated);
        _machine.StateOf("600h").ShouldBe(ServiceState.Open);
        _machine.Raised.Count(r => r == "600h/1").ShouldBe(1);
    }

    [Fact]
    public void A_corrected_reading_that_is_sent_again_stays_out()
    {
        var wrongAt = FrozenByItsFirstReading();
        _machine.Correct(wrongAt, 9_050);

        _machine.ReadAt(wrongAt, 9_050).ShouldBeEmpty();

        _machine.State.Meter.LifetimeHours.ShouldBe(110);
    }

    [Fact]
    public void Correcting_again_changes_nothing_and_an_unknown_reading_is_refused()
    {
        var wrongAt = FrozenByItsFirstReading();
        _machine.Correct(wrongAt, 9_050);

        _machine.Correct(wrongAt, 9_050).ShouldBeEmpty();
        _machine.Correct(wrongAt, 9_051);

        _machine.Rejection!.Code.ShouldBe("unknown_reading");
    }

    [Fact]
    public void Correcting_the_only_reading_leaves_the_hours_unknown_until_the_next_which_is_a_first_one_again()
    {
        _machine.Read(2_500, Day);
        _machine.Correct(_machine.Now, 2_500);
        _machine.State.Meter.Newest.ShouldBeNull();

        _machine.Read(630, Day);

        _machine.StateOf("100h").ShouldBe(ServiceState.Unknown);
        _machine.StateOf("600h").ShouldBe(ServiceState.Open);
        _machine.StateOf("2400h").ShouldBe(ServiceState.Upcoming);
    }

    [Fact]
    public void A_flagged_reading_can_be_declared_wrong_to_settle_a_suspicion()
    {
        _machine.Read(5_000, Day);
        foreach (var hours in new[] { 3, 6, 9 }) _machine.Read(hours, Day);

        _machine.Correct(_machine.Now, 9);

        _machine.State.ReplacementSuspected.ShouldBeFalse();
        _machine.State.Meter.LifetimeHours.ShouldBe(5_000);
    }
}
