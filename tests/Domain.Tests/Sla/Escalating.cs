using Dispatch.Domain.Sla;

namespace Dispatch.Domain.Tests.Sla;

public class Escalating
{
    private static readonly DateTimeOffset Start = ClocksUnderTest.Start;

    private static (EscalationRole Role, TimeSpan After)[] Told(ClocksUnderTest clocks) =>
        [.. clocks.Journal.OfType<EscalationRaised>().Select(e => (e.Role, e.At - Start))];

    [Fact]
    public void The_technician_is_warned_then_the_dispatcher_the_station_manager_and_the_head_are_told_of_the_breach()
    {
        var clocks = ClocksUnderTest.Arrival();

        clocks.Pass(3);

        Told(clocks).ShouldBe(
        [
            (EscalationRole.Technician, TimeSpan.FromHours(1.5)), (EscalationRole.Dispatcher, TimeSpan.FromHours(2)),
            (EscalationRole.StationManager, TimeSpan.FromHours(2.5)), (EscalationRole.Head, TimeSpan.FromHours(3)),
        ]);
    }

    [Fact]
    public void The_head_is_told_again_every_hour_and_not_for_ever()
    {
        var clocks = ClocksUnderTest.Arrival();

        clocks.Pass(200);

        Told(clocks)[4..].ShouldBe([.. Enumerable.Range(4, 8).Select(hour => (EscalationRole.Head, TimeSpan.FromHours(hour)))]);
        clocks.Board.Deadlines.ShouldBeEmpty();
    }

    [Fact]
    public void Acknowledging_stops_the_ladder()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Pass(2.6);

        clocks.Acknowledge().ShouldBe([new EscalationAcknowledged(ClockKind.Arrive, clocks.Now)]);

        clocks.Acknowledge().ShouldBeEmpty();
        clocks.Pass(100).ShouldBeEmpty();
    }

    [Fact]
    public void A_breach_after_an_acknowledged_warning_is_escalated()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Pass(1.6);
        clocks.Acknowledge();

        clocks.Pass(0.5).OfType<EscalationRaised>().Single().Role.ShouldBe(EscalationRole.Dispatcher);
    }

    [Fact]
    public void Who_takes_care_before_the_first_step_stops_the_ladder_too()
    {
        var ladder =
            new EscalationLadder([new(EscalationStage.Breach, EscalationRole.Head, TimeSpan.FromMinutes(20))], TimeSpan.FromHours(1), 3);
        var clocks = ClocksUnderTest.Arrival(ClocksUnderTest.With(ClocksUnderTest.Line(ClockKind.Arrive, 2)) with { Ladder = ladder });
        clocks.Pass(2.1);

        clocks.Acknowledge();

        clocks.Pass(50).ShouldBeEmpty();
    }

    [Fact]
    public void There_is_nothing_to_acknowledge_before_a_warning()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Pass(1);

        clocks.Acknowledge().ShouldBeEmpty();
    }

    [Fact]
    public void The_late_arrival_ends_it()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Pass(2.1);
        clocks.Stop();

        clocks.Pass(100).ShouldBeEmpty();
    }

    [Fact]
    public void Work_that_nobody_carries_out_4_hours_after_its_assignment_goes_to_the_leaders()
    {
        var clocks = new ClocksUnderTest();
        clocks.Open();
        clocks.Begin(ClockStart.Assignment);
        clocks.Stop();
        clocks.Stop(ClockKind.Arrange);

        clocks.Pass(5);

        Told(clocks).ShouldBe(
        [
            (EscalationRole.Dispatcher, TimeSpan.FromHours(3)), (EscalationRole.StationManager, TimeSpan.FromHours(4)),
            (EscalationRole.Head, TimeSpan.FromHours(5)),
        ]);
    }

    [Fact]
    public void After_the_node_was_down_the_ladder_starts_at_its_foot_and_leaves_everyone_their_time()
    {
        var clocks = ClocksUnderTest.Arrival();
        var due = clocks.Board.Deadlines[1];
        clocks.Now += TimeSpan.FromHours(10);
        clocks.Reach(due);

        clocks.Pass(0.6);

        Told(clocks).ShouldBe(
            [(EscalationRole.Dispatcher, TimeSpan.FromHours(10)), (EscalationRole.StationManager, TimeSpan.FromHours(10.5))]);
    }

    [Fact]
    public void A_ladder_can_leave_time_before_its_first_step_and_have_no_step_for_warnings()
    {
        var ladder =
            new EscalationLadder([new(EscalationStage.Breach, EscalationRole.Head, TimeSpan.FromMinutes(20))], TimeSpan.FromHours(1), 0);
        var clocks = ClocksUnderTest.Arrival(ClocksUnderTest.With(ClocksUnderTest.Line(ClockKind.Arrive, 2)) with { Ladder = ladder });

        clocks.Pass(50);

        Told(clocks).ShouldBe([(EscalationRole.Head, TimeSpan.FromMinutes(140))]);
    }

    [Fact]
    public void A_ladder_with_faults_says_what_is_wrong()
    {
        var ladder = EscalationLadder.Default with
        {
            Steps = [.. EscalationLadder.Default.Steps.Reverse()],
            RepeatEvery = TimeSpan.Zero,
            Repeats = -1
        };

        string.Join('\n', EscalationLadder.Problems(ladder)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("Breach: steps"), p => p.ShouldContain("RepeatEvery"), p => p.ShouldContain("Repeats is"),
            p => p.ShouldNotContain("Warning"));
        EscalationLadder.Problems(EscalationLadder.Supervision).ShouldBeEmpty();
    }
}
