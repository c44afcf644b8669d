using Dispatch.Domain.Sla;

namespace Dispatch.Domain.Tests.Sla;

public class Running_clocks
{
    private static readonly DateTimeOffset Start = ClocksUnderTest.Start;

    [Fact]
    public void An_arrival_in_time_meets_the_promise_and_withdraws_its_deadlines()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Board.Deadlines.ShouldBe([new("clock:arrive:warn", Start.AddHours(1.5)), new("clock:arrive:due", Start.AddHours(2))]);
        clocks.Pass(1);

        clocks.Stop().ShouldBe([new ClockMet(ClockKind.Arrive, Start.AddHours(1))]);

        clocks.Clock().Outcome.ShouldBe(ClockOutcome.Met);
        clocks.Board.Deadlines.ShouldBeEmpty();
        clocks.Stop().ShouldBeEmpty();
    }

    [Fact]
    public void The_last_instant_of_the_promise_still_meets_it()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Pass(2);
        clocks.Clock().Outcome.ShouldBe(ClockOutcome.Breached);

        clocks.Stop();

        clocks.Clock().Outcome.ShouldBe(ClockOutcome.Met);
    }

    [Fact]
    public void A_clock_warns_once_and_is_breached_once()
    {
        var clocks = ClocksUnderTest.Arrival();

        clocks.Pass(40);

        clocks.Journal.OfType<ClockWarned>().Single().At.ShouldBe(Start.AddHours(1.5));
        clocks.Journal.OfType<ClockBreached>().Single().At.ShouldBe(Start.AddHours(2));
        clocks.Board.Deadlines.ShouldBeEmpty();
    }

    [Fact]
    public void A_deadline_that_passed_while_the_node_was_down_breaches_as_of_its_time_and_warns_no_more()
    {
        var clocks = ClocksUnderTest.Arrival();
        var (warn, due) = (clocks.Board.Deadlines[0], clocks.Board.Deadlines[1]);
        clocks.Now += TimeSpan.FromHours(9);

        clocks.Reach(warn).OfType<ClockBreached>().Single().At.ShouldBe(Start.AddHours(2));

        clocks.Reach(due).ShouldBeEmpty();
        clocks.Journal.ShouldNotContain(e => e is ClockWarned);
    }

    [Fact]
    public void A_deadline_that_comes_a_little_before_its_time_because_the_store_cut_off_its_end_is_not_lost()
    {
        var clocks = new ClocksUnderTest(
            ClocksUnderTest.With(ClocksUnderTest.Line(ClockKind.Arrive, 2) with { WarnShare = 1 }))
        { Now = Start.AddTicks(7) };
        clocks.Open();
        clocks.Now = Start.AddHours(2);

        clocks.Reach(new("clock:arrive:due", Start.AddHours(2))).ShouldContain(e => e is ClockBreached);
    }

    [Fact]
    public void A_deadline_of_a_promise_that_was_shifted_yields_nothing()
    {
        var clocks = ClocksUnderTest.Arrival();
        var due = clocks.Board.Deadlines[1];
        clocks.Pass(1);
        clocks.Pause();
        clocks.Pass(1);
        clocks.Reach(due).ShouldBeEmpty();
        clocks.Resume();

        clocks.Reach(due).ShouldBeEmpty();

        clocks.Clock().DueAt.ShouldBe(Start.AddHours(3));
    }

    [Fact]
    public void Who_arrives_late_is_told_how_late_and_the_breach_stays()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Pass(2.5);

        clocks.Stop().ShouldBe([new ClockStoppedLate(ClockKind.Arrive, TimeSpan.FromMinutes(30), Start.AddHours(2.5))]);

        clocks.Clock().Outcome.ShouldBe(ClockOutcome.Breached);
        clocks.Board.Deadlines.ShouldBeEmpty();
    }

    [Fact]
    public void A_late_arrival_that_is_told_before_the_deadline_was_noticed_breaches_as_well()
    {
        var clocks = ClocksUnderTest.Arrival();
        clocks.Now += TimeSpan.FromHours(3);

        clocks.Stop().Select(e => e.GetType()).ShouldBe([typeof(ClockBreached), typeof(ClockStoppedLate)]);
    }

    [Fact]
    public void Excluding_takes_open_and_breached_clocks_out_of_the_count_but_not_those_that_were_met()
    {
        var (open, breached, met) = (ClocksUnderTest.Arrival(), ClocksUnderTest.Arrival(), ClocksUnderTest.Arrival());
        breached.Pass(3);
        met.Stop();

        foreach (var clocks in new[] { open, breached, met }) clocks.Exclude();

        open.Clock().Outcome.ShouldBe(ClockOutcome.Excluded);
        open.Clock().ExcludedFor.ShouldBe("force_majeure");
        breached.Clock().Outcome.ShouldBe(ClockOutcome.Excluded);
        met.Clock().Outcome.ShouldBe(ClockOutcome.Met);
        foreach (var clocks in new[] { open, breached, met })
        {
            clocks.Board.Deadlines.ShouldBeEmpty();
            clocks.Exclude().ShouldBeEmpty();
            clocks.Stop().ShouldBeEmpty();
        }
    }

    [Fact]
    public void Nothing_runs_before_the_job_was_received_and_it_is_received_once()
    {
        var clocks = new ClocksUnderTest();

        clocks.Begin(ClockStart.Assignment).ShouldBeEmpty();
        clocks.Stop().ShouldBeEmpty();
        clocks.Pause().ShouldBeEmpty();
        clocks.Retarget(ClocksUnderTest.Emergency).ShouldBeEmpty();
        clocks.Open().ShouldNotBeEmpty();

        clocks.Open().ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_kinds_of_the_stream_run_on_it()
    {
        var events = ClockDecider.Open(ClockBoard.Empty, ClocksUnderTest.Emergency, [ClockKind.Respond], Start, null, SlaRules.Default);

        events.OfType<ClockStarted>().Select(e => e.Clock).ShouldBe([ClockKind.Respond]);
    }

    [Fact]
    public void Whoever_receives_a_transferred_task_arranges_it_within_2_hours_of_the_transfer_while_the_arrival_counts_from_receipt()
    {
        var clocks = new ClocksUnderTest();

        clocks.Open(transferredAt: Start.AddMinutes(50));

        clocks.Clock(ClockKind.Arrange).DueAt.ShouldBe(Start.AddMinutes(170));
        clocks.Clock().DueAt.ShouldBe(Start.AddHours(2));
        clocks.Journal.ShouldNotContain(e => e is ClockExcluded);
    }

    [Fact]
    public void A_task_transferred_afterwards_is_arranged_anew()
    {
        var clocks = new ClocksUnderTest();
        clocks.Open();
        clocks.Pass(1);

        clocks.Begin(ClockStart.Transfer).ShouldContain(new ClockExcluded(ClockKind.Arrange, ClockDecider.Superseded, clocks.Now));

        clocks.Clock(ClockKind.Arrange).DueAt.ShouldBe(Start.AddHours(3));
    }

    [Fact]
    public void Supervision_counts_from_the_assignment_and_from_each_later_one_anew()
    {
        var clocks = new ClocksUnderTest();
        clocks.Open();
        clocks.Board.Find(ClockKind.Supervise).ShouldBeNull();
        clocks.Pass(1);
        clocks.Begin(ClockStart.Assignment);
        clocks.Clock(ClockKind.Supervise).DueAt.ShouldBe(Start.AddHours(5));
        clocks.Begin(ClockStart.Assignment).ShouldBeEmpty();
        clocks.Pass(2);

        clocks.Begin(ClockStart.Assignment);

        clocks.Clock(ClockKind.Supervise).DueAt.ShouldBe(Start.AddHours(7));
        clocks.Stop(ClockKind.Supervise, Start.AddHours(2)).ShouldBeEmpty();
        clocks.Stop(ClockKind.Supervise).Single().ShouldBeOfType<ClockMet>();
    }

    [Fact]
    public void A_contact_a_moment_before_the_receipt_by_another_clock_meets_the_promise()
    {
        var clocks = ClocksUnderTest.Arrival();

        clocks.Stop(at: Start.AddSeconds(-3));

        clocks.Clock().Outcome.ShouldBe(ClockOutcome.Met);
    }
}
