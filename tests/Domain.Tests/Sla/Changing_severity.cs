using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;

namespace Dispatch.Domain.Tests.Sla;

public class Changing_severity
{
    private static readonly DateTimeOffset Start = ClocksUnderTest.Start;

    /// <summary>Severity 1: 2 h, 2: 6 h, 3: 24 h, 4: nothing.</summary>
    private static readonly SlaRules BySeverity = ClocksUnderTest.With(
        Line(1, 2), Line(2, 6), Line(3, 24), Line(1, 4) with { Clock = ClockKind.Resolve, GrantsLoaner = true });

    private static SlaLine Line(int severity, int hours) =>
        ClocksUnderTest.Line(ClockKind.Arrive, hours) with { Scope = SlaScope.All with { Severities = [severity] } };

    private static ClockTerms Severity(int severity) => ClocksUnderTest.Terms with { Severity = severity };

    private static ClocksUnderTest Clocks(int severity)
    {
        var clocks = new ClocksUnderTest(BySeverity);
        clocks.Open(Severity(severity));
        return clocks;
    }

    [Theory]
    [InlineData(3, 2, 6)]
    [InlineData(2, 3, 24)]
    public void A_new_target_counts_the_time_already_used_up(int before, int after, int dueHours)
    {
        var clocks = Clocks(before);
        clocks.Pass(3);

        clocks.Retarget(Severity(after));

        clocks.Clock().Elapsed.ShouldBe(TimeSpan.FromHours(3));
        clocks.Clock().DueAt.ShouldBe(Start.AddHours(dueHours));
        clocks.Retarget(Severity(after)).ShouldBeEmpty();
    }

    [Fact]
    public void Time_that_stood_still_is_not_used_up()
    {
        var clocks = Clocks(2);
        clocks.Pass(1);
        clocks.Pause();
        clocks.Pass(5);
        clocks.Retarget(Severity(1));
        clocks.Pass(1);

        clocks.Resume();

        clocks.Clock().DueAt.ShouldBe(Start.AddHours(8));
    }

    [Fact]
    public void More_time_used_up_than_the_new_target_gives_is_a_breach_at_that_moment_and_not_before()
    {
        var clocks = Clocks(3);
        clocks.Pass(3);

        clocks.Retarget(Severity(1)).ShouldContain(e => e is ClockBreached && e.At == Start.AddHours(3));

        clocks.Stop(at: Start.AddHours(2.5));
        clocks.Clock().Outcome.ShouldBe(ClockOutcome.Met);
    }

    [Fact]
    public void A_paused_clock_whose_time_is_over_under_the_new_target_is_breached_at_once()
    {
        var clocks = Clocks(3);
        clocks.Pass(3);
        clocks.Pause();

        clocks.Retarget(Severity(1)).ShouldContain(e => e is ClockBreached);

        clocks.Pass(0.5).OfType<EscalationRaised>().Single().Role.ShouldBe(EscalationRole.StationManager);
        clocks.Stop().ShouldBe([new ClockStoppedLate(ClockKind.Arrive, TimeSpan.FromHours(0.5), clocks.Now)]);
    }

    [Fact]
    public void A_breach_stays_one_when_the_severity_falls_afterwards()
    {
        var clocks = Clocks(1);
        clocks.Pass(2.5);

        clocks.Retarget(Severity(3));

        clocks.Clock().Outcome.ShouldBe(ClockOutcome.Breached);
        clocks.Clock().DueAt.ShouldBe(Start.AddHours(2));
    }

    [Fact]
    public void A_longer_target_warns_again_at_its_own_point_and_a_shorter_one_at_once()
    {
        var (longer, shorter) = (Clocks(2), Clocks(2));
        longer.Pass(5);
        shorter.Pass(1.8);

        longer.Retarget(Severity(3));
        shorter.Retarget(Severity(1));

        longer.Pass(20).OfType<ClockWarned>().Single().At.ShouldBe(Start.AddHours(18));
        shorter.Pass(0).OfType<ClockWarned>().Single().At.ShouldBe(Start.AddHours(1.8));
    }

    [Fact]
    public void A_promise_that_the_new_terms_do_not_make_is_excluded_and_comes_back_with_them()
    {
        var clocks = Clocks(2);
        clocks.Pass(1);

        clocks.Retarget(Severity(4)).ShouldContain(new ClockExcluded(ClockKind.Arrive, ClockDecider.NotPromised, clocks.Now));
        clocks.Retarget(Severity(2));

        clocks.Clock().Outcome.ShouldBe(ClockOutcome.Open);
        clocks.Clock().DueAt.ShouldBe(Start.AddHours(6));
    }

    [Fact]
    public void A_promise_that_only_the_new_terms_make_counts_from_receipt()
    {
        var clocks = Clocks(2);
        clocks.Board.Find(ClockKind.Resolve).ShouldBeNull();
        clocks.Pass(3);

        clocks.Retarget(Severity(1));

        clocks.Clock(ClockKind.Resolve).DueAt.ShouldBe(Start.AddHours(4));
    }

    [Fact]
    public void What_starts_by_new_terms_while_the_others_are_paused_is_paused_with_them()
    {
        var clocks = Clocks(2);
        clocks.Pass(1);
        clocks.Pause();
        clocks.Pass(8);
        clocks.Retarget(Severity(1));
        clocks.Clock(ClockKind.Resolve).Pause.ShouldBe(clocks.Clock().Pause);

        clocks.Resume();

        clocks.Clock(ClockKind.Resolve).DueAt.ShouldBe(clocks.Now.AddHours(3));
    }

    [Fact]
    public void A_site_that_becomes_known_starts_the_arrival_from_receipt()
    {
        var clocks = new ClocksUnderTest();
        clocks.Open(ClocksUnderTest.Terms with { Site = null });
        clocks.Board.Find(ClockKind.Arrive).ShouldBeNull();
        clocks.Pass(1);

        clocks.Retarget(ClocksUnderTest.Terms with { Site = ClocksUnderTest.At(300) });

        clocks.Clock().DueAt.ShouldBe(Start.AddHours(8));
    }

    [Fact]
    public void A_job_that_becomes_an_emergency_gets_the_clocks_of_one()
    {
        var clocks = new ClocksUnderTest();
        clocks.Open(ClocksUnderTest.Terms with { Site = ClocksUnderTest.At(400) });
        clocks.Pass(0.1);

        clocks.Retarget(ClocksUnderTest.Emergency with { Site = ClocksUnderTest.At(400) });

        clocks.Board.Clocks.Select(c => (c.Kind, c.DueAt)).ShouldBe(
        [
            (ClockKind.Arrive, Start.AddHours(10)), (ClockKind.Dispatch, Start.AddHours(2)), (ClockKind.Arrange, Start.AddMinutes(10)),
            (ClockKind.Respond, Start.AddMinutes(30)), (ClockKind.Resolve, Start.AddHours(4)),
        ], ignoreOrder: true);
        clocks.Board.Terms!.Urgency.ShouldBe(Urgency.Emergency);
    }
}
