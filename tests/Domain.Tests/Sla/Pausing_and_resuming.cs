using Dispatch.Domain.Sla;

namespace Dispatch.Domain.Tests.Sla;

public class Pausing_and_resuming
{
    private static readonly DateTimeOffset Start = ClocksUnderTest.Start;

    [Fact]
    public void A_pause_shifts_the_promise_and_its_warning()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Pass(0.5);
        clocks.Pause().ShouldBe([new ClockPaused(ClockKind.Arrive, "customer_absent", TimeSpan.FromMinutes(30), Start.AddHours(0.5))]);
        clocks.Pass(3).ShouldBeEmpty();

        clocks.Resume().ShouldBe([new ClockResumed(ClockKind.Arrive, Start.AddHours(4.5), Start.AddHours(5), Start.AddHours(3.5))]);

        clocks.Pass(1.5).Select(e => e.GetType()).ShouldContain(typeof(ClockBreached));
        clocks.Clock().DueAt.ShouldBe(Start.AddHours(5));
    }

    [Fact]
    public void A_paused_clock_has_no_deadlines_and_no_second_pause()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Pass(1.6);
        clocks.Pause();

        clocks.Board.Deadlines.ShouldBeEmpty();
        clocks.Pause().ShouldBeEmpty();
        clocks.Clock().Pause.ShouldBe(new ClockPause("customer_absent", Start.AddHours(1.6)));
    }

    [Fact]
    public void A_clock_that_has_warned_does_not_warn_again_after_a_pause()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Pass(1.6);
        clocks.Pause();
        clocks.Pass(1);
        clocks.Resume();

        clocks.Pass(0.3).ShouldBeEmpty();

        clocks.Pass(0.1).ShouldContain(e => e is ClockBreached);
        clocks.Clock().DueAt.ShouldBe(Start.AddHours(3));
    }

    [Fact]
    public void Resuming_what_runs_changes_nothing()
    {
        var clocks = ClocksUnderTest.Arrival();

        clocks.Resume().ShouldBeEmpty();
    }

    [Fact]
    public void A_breached_clock_is_not_paused_and_its_escalation_goes_on()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Pass(2.1);

        clocks.Pause().ShouldBeEmpty();

        clocks.Pass(1).OfType<EscalationRaised>().Select(e => e.Role).ShouldBe([EscalationRole.StationManager, EscalationRole.Head]);
    }

    [Fact]
    public void A_pause_that_comes_after_an_unnoticed_breach_finds_the_breach()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Now += TimeSpan.FromHours(3);

        clocks.Pause().OfType<ClockBreached>().Single().At.ShouldBe(Start.AddHours(2));
    }

    [Fact]
    public void What_was_promised_can_happen_during_a_pause()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Pause();
        clocks.Pass(50);

        clocks.Stop().Single().ShouldBeOfType<ClockMet>();

        clocks.Resume().ShouldBeEmpty();
    }

    [Fact]
    public void One_clock_can_be_paused_alone()
    {
        var clocks = new ClocksUnderTest(
            ClocksUnderTest.With(ClocksUnderTest.Line(ClockKind.Arrive, 2), ClocksUnderTest.Line(ClockKind.Resolve, 8)));
        clocks.Open();

        ClockDecider.Pause(clocks.Board, "waiting_for_parts", clocks.Now, clocks.Rules, ClockKind.Resolve)
            .ShouldBe([new ClockPaused(ClockKind.Resolve, "waiting_for_parts", TimeSpan.Zero, Start)]);
    }

    [Fact]
    public void A_pause_over_a_night_shifts_a_promise_in_business_hours_by_the_hours_that_count()
    {
        var line = ClocksUnderTest.Line(ClockKind.Arrive, 12) with { Hours = ClockHours.BusinessHours };
        var clocks = ClocksUnderTest.Arrival(ClocksUnderTest.With(line));
        clocks.Clock().DueAt.ShouldBe(Shanghai(3, 18));
        clocks.Pass(1);
        clocks.Pause();
        clocks.Pass(16);

        clocks.Resume();

        clocks.Clock().Elapsed.ShouldBe(TimeSpan.FromHours(1));
        clocks.Clock().DueAt.ShouldBe(Shanghai(4, 10));
    }

    /// <summary>The first day is the 2nd of March, 16:00 in Shanghai; the station is open from 8 to 18.</summary>
    private static DateTimeOffset Shanghai(int day, int hour) => new(2026, 3, day, hour, 0, 0, TimeSpan.FromHours(8));
}
