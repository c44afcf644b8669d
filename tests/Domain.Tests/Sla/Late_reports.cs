using Dispatch.Domain.Sla;

namespace Dispatch.Domain.Tests.Sla;

public class Late_reports
{
    private static readonly DateTimeOffset Start = ClocksUnderTest.Start;

    [Fact]
    public void An_arrival_in_time_that_is_told_late_corrects_the_breach_by_an_event_of_its_own()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Pass(3);

        clocks.Stop(at: Start.AddHours(1.9)).ShouldBe([new ClockCorrected(ClockKind.Arrive, ClockOutcome.Met, Start.AddHours(1.9))]);

        clocks.Clock().Outcome.ShouldBe(ClockOutcome.Met);
        clocks.Board.Deadlines.ShouldBeEmpty();
    }

    [Fact]
    public void An_earlier_arrival_than_the_one_told_counts_and_a_later_one_does_not()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Pass(3);
        clocks.Stop();

        clocks.Stop(at: Start.AddHours(2.2)).ShouldBe([new ClockCorrected(ClockKind.Arrive, ClockOutcome.Breached, Start.AddHours(2.2))]);
        clocks.Stop(at: Start.AddHours(1)).ShouldBe([new ClockCorrected(ClockKind.Arrive, ClockOutcome.Met, Start.AddHours(1))]);
        clocks.Stop(at: Start.AddHours(2.1)).ShouldBeEmpty();

        clocks.Clock().StoppedAt.ShouldBe(Start.AddHours(1));
    }

    [Fact]
    public void A_pause_before_the_breach_that_is_told_after_it_undoes_the_breach_and_its_escalation()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Pass(2.2);
        clocks.Journal.OfType<EscalationRaised>().Last().Stage.ShouldBe(EscalationStage.Breach);

        clocks.Pause(at: Start.AddHours(1)).ShouldBe(
        [
            new ClockCorrected(ClockKind.Arrive, ClockOutcome.Open, Start.AddHours(1)),
            new ClockPaused(ClockKind.Arrive, "customer_absent", TimeSpan.FromHours(1), Start.AddHours(1)),
        ]);

        clocks.Board.Deadlines.ShouldBeEmpty();
        clocks.Resume();
        clocks.Clock().DueAt.ShouldBe(Start.AddHours(3.2));
    }

    [Fact]
    public void A_severity_that_fell_before_the_breach_undoes_it()
    {
        var (strict, lax) = (ClocksUnderTest.Terms with { Severity = 1 }, ClocksUnderTest.Terms with { Severity = 4 });
        var clocks = new ClocksUnderTest(ClocksUnderTest.With(
            ClocksUnderTest.Line(ClockKind.Arrive, 8),
            ClocksUnderTest.Line(ClockKind.Arrive, 2) with { Scope = SlaScope.All with { Severities = [1] } }));
        clocks.Open(strict);
        clocks.Pass(3);
        clocks.Clock().Outcome.ShouldBe(ClockOutcome.Breached);

        clocks.Retarget(lax, at: Start.AddHours(1));

        clocks.Clock().Outcome.ShouldBe(ClockOutcome.Open);
        clocks.Clock().DueAt.ShouldBe(Start.AddHours(8));
    }

    [Fact]
    public void A_pause_told_with_a_time_before_the_clock_ran_again_counts_from_then()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Pause();
        clocks.Pass(1);
        clocks.Resume();

        clocks.Pause(at: Start.AddMinutes(30));

        clocks.Clock().Pause!.At.ShouldBe(Start.AddHours(1));
        clocks.Resume(at: Start.AddMinutes(45));
        clocks.Clock().DueAt.ShouldBe(Start.AddHours(3));
    }
}
