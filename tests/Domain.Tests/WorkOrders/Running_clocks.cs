using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

public class Running_clocks
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void Arrival_runs_from_receipt_and_is_met_by_when_the_technician_came_not_by_when_it_was_told()
    {
        var order = AssignedTo(Ana);
        order.Clock(ClockKind.Arrive).DueAt.ShouldBe(Start + (2 * Hour));

        order.Wait(3 * Hour);
        order.Clock(ClockKind.Arrive).Outcome.ShouldBe(ClockOutcome.Breached);
        order.Arrive(at: Start + Hour);

        order.Clock(ClockKind.Arrive).Outcome.ShouldBe(ClockOutcome.Met);
    }

    [Fact]
    public void Assigning_ends_the_arranging_and_begins_the_supervision_which_the_arrival_ends()
    {
        var order = Opened().After(TimeSpan.FromMinutes(5));

        order.Assign(Ana);
        order.Clock(ClockKind.Arrange).Outcome.ShouldBe(ClockOutcome.Met);
        order.Clock(ClockKind.Supervise).DueAt.ShouldBe(order.Now + (4 * Hour));

        order.After(Hour).Arrive();
        order.Clock(ClockKind.Supervise).Outcome.ShouldBe(ClockOutcome.Met);
    }

    [Fact]
    public void A_transferred_task_is_to_be_arranged_from_the_transfer_and_reached_from_the_receipt()
    {
        var order = new WorkOrderUnderTest { Now = Start + Hour };
        order.Open(Breakdown with { Urgency = Urgency.Normal });

        order.Clock(ClockKind.Arrange).DueAt.ShouldBe(Start + (3 * Hour));
        order.Clock(ClockKind.Arrive).DueAt.ShouldBe(Start + (2 * Hour));
    }

    [Theory]
    [InlineData(PauseReason.Weather, true)]
    [InlineData(PauseReason.Customer, true)]
    [InlineData(PauseReason.Parts, false)]
    [InlineData(PauseReason.EndOfShift, false)]
    public void A_pause_shifts_the_promise_only_where_the_reason_does_not_lie_with_us(PauseReason reason, bool shifts)
    {
        var order = OnSite().After(Hour);
        order.Pause(reason);
        order.After(Hour).Resume();

        order.Clock(ClockKind.Resolve).DueAt.ShouldBe(Start + ((shifts ? 5 : 4) * Hour));
    }

    [Fact]
    public void Another_severity_has_other_targets_and_the_time_used_up_stays_used_up()
    {
        var order = Opened(file => file with { Urgency = Urgency.Normal }).After(Hour);
        order.State.Clocks.Find(ClockKind.Resolve).ShouldBeNull();

        order.Change(1, Urgency.Emergency);

        order.Clock(ClockKind.Resolve).DueAt.ShouldBe(Start + (4 * Hour));
    }

    [Fact]
    public void Not_solved_within_the_limit_a_loaner_is_due_once()
    {
        var order = OnSite();

        order.Wait(TimeSpan.FromDays(2));

        order.Journal.OfType<LoanerDue>().ShouldHaveSingleItem().At.ShouldBe(Start + (4 * Hour));
    }

    [Fact]
    public void Solved_in_time_no_loaner_is_due()
    {
        var order = OnSite();
        order.WriteAndSign();
        order.Complete();

        order.Wait(TimeSpan.FromDays(2));

        order.Clock(ClockKind.Resolve).Outcome.ShouldBe(ClockOutcome.Met);
        order.Journal.OfType<LoanerDue>().ShouldBeEmpty();
    }

    [Fact]
    public void A_follow_up_of_unsolved_work_takes_over_the_promise_to_solve()
    {
        var order = OnSite();
        order.WriteAndSign();
        order.After(Hour).Complete(CompletionResult.Unsolved);
        order.FollowUp("WO-2");
        order.Clock(ClockKind.Resolve).Outcome.ShouldBe(ClockOutcome.Excluded);

        var next = new WorkOrderUnderTest { Now = order.Now };
        next.Open(Breakdown with { FollowUpOf = new("WO-1"), ReceivedAt = order.Journal.OfType<FollowUpOrdered>().Single().ReceivedAt });

        next.Clock(ClockKind.Resolve).DueAt.ShouldBe(Start + (4 * Hour));
        next.State.Clocks.Find(ClockKind.Arrive).ShouldBeNull();
    }

    [Fact]
    public void Cancelling_excludes_what_still_runs_leaves_what_is_broken_and_no_deadline_stands()
    {
        var order = Opened();
        order.Wait(TimeSpan.FromMinutes(30));
        order.Clock(ClockKind.Arrange).Outcome.ShouldBe(ClockOutcome.Breached);

        order.Cancel();

        order.Clock(ClockKind.Arrange).Outcome.ShouldBe(ClockOutcome.Breached);
        order.Clock(ClockKind.Arrive).Outcome.ShouldBe(ClockOutcome.Excluded);
        order.State.Deadlines.ShouldBeEmpty();
    }

    [Fact]
    public void An_acknowledged_escalation_goes_no_further()
    {
        var order = Opened();
        order.Wait(TimeSpan.FromMinutes(11));
        order.Journal.OfType<EscalationRaised>().Last().Role.ShouldBe(EscalationRole.Dispatcher);

        order.Acknowledge(ClockKind.Arrange);
        order.Wait(TimeSpan.FromMinutes(60));

        order.Journal.OfType<EscalationRaised>()
            .ShouldNotContain(raised => raised.Role == EscalationRole.StationManager && raised.Clock == ClockKind.Arrange);
    }

    [Fact]
    public void A_clock_can_be_taken_out_of_the_count_with_a_reason_but_not_once_met()
    {
        var order = AssignedTo(Ana);

        order.Exclude(ClockKind.Arrive);
        order.Clock(ClockKind.Arrive).ExcludedFor.ShouldBe("flood");
        order.Exclude(ClockKind.Arrange);
        order.Rejection!.Code.ShouldBe("clock_met");
        order.Exclude(ClockKind.Contact);
        order.Rejection!.Code.ShouldBe("unknown_clock");
    }
}
