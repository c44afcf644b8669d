using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

/// <summary>What is wanted, agreed and planned lies ahead; a later time agreed moves the promise of two hours (R-INT-7, R-SLA-5).</summary>
public class Times_to_come
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory]
    [InlineData(-1, "wanted_passed")]
    [InlineData(1, null)]
    [InlineData(24 * 400, "too_far_ahead")]
    public void A_time_wanted_lies_ahead_and_not_years(int hours, string? code)
    {
        var order = Opened(file => file with { WantedAt = Start + (hours * Hour) });

        order.Rejection?.Code.ShouldBe(code);
        (order.State.File is null).ShouldBe(code is not null);
    }

    [Fact]
    public void A_service_that_fell_due_before_its_order_is_opened_by_the_machine_all_the_same()
    {
        var order = new WorkOrderUnderTest();

        order.Do(new OpenWorkOrder(
            Breakdown with { Type = WorkOrderType.ForcedMaintenance, WantedAt = Start - (48 * Hour) }, Source.System, Start, Start));

        order.State.File.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(-1, "agreed_passed")]
    [InlineData(24 * 400, "too_far_ahead")]
    public void A_time_agreed_lies_ahead_of_the_conversation_and_not_years(int hours, string code)
    {
        var order = Opened();

        Agree(order, Start + (hours * Hour));

        (order.Rejection?.Code, order.State.Preparation.ContactedAt).ShouldBe((code, null));
    }

    [Fact]
    public void A_later_time_agreed_moves_the_arrival_promised_and_stays_agreed_when_the_severity_changes()
    {
        var order = Opened().After(Hour);

        Agree(order, Start + (5 * Hour));
        order.Clock(ClockKind.Arrive).DueAt.ShouldBe(Start + (5 * Hour));
        order.Change(2, order.State.Urgency);

        order.Clock(ClockKind.Arrive).DueAt.ShouldBe(Start + (5 * Hour));
        order.Assign(Ana);
        order.After(3 * Hour).Arrive(Ana);
        order.Clock(ClockKind.Arrive).Outcome.ShouldBe(ClockOutcome.Met);
    }

    [Fact]
    public void An_earlier_time_agreed_leaves_the_promise_and_one_agreed_after_the_breach_does_not_mend_it()
    {
        var early = Opened();
        Agree(early, Start + (Hour / 2));
        early.Clock(ClockKind.Arrive).DueAt.ShouldBe(Start + (2 * Hour));

        var late = Opened().After(3 * Hour);
        Agree(late, Start + (8 * Hour));
        late.Clock(ClockKind.Arrive).Outcome.ShouldBe(ClockOutcome.Breached);
    }

    [Fact]
    public void A_later_time_asked_for_in_the_call_moves_the_promise_too() =>
        Opened(file => file with { WantedAt = Start + (3 * Hour) }).Clock(ClockKind.Arrive).DueAt.ShouldBe(Start + (3 * Hour));

    [Fact]
    public void Nobody_plans_work_by_hand_to_begin_in_the_past()
    {
        var order = Opened().After(4 * Hour);
        order.Assign(Ana, Start, Start + Hour);
        order.Rejection!.Code.ShouldBe("plan_passed");
        order.Do(new OfferWorkOrder(Ana, order.Now + Hour, false, Source.Console, order.Now, order.Now, Start, Start + Hour));
        order.Rejection!.Code.ShouldBe("plan_passed");

        order.Assign(Ana, order.Now + Hour, order.Now + (2 * Hour));
        order.Reschedule(Start, Start + Hour);
        order.Rejection!.Code.ShouldBe("plan_passed");
        order.Reschedule(Start + (24 * 400 * Hour), Start + (24 * 401 * Hour));
        order.Rejection!.Code.ShouldBe("too_far_ahead");
        order.Reassign(Bo);
        order.Rejection.ShouldBeNull();
    }

    [Fact]
    public void Who_was_to_begin_a_while_ago_can_be_given_more_time()
    {
        var order = Opened();
        order.Assign(Ana, Start, Start + Hour);

        order.After(2 * Hour).Reschedule(Start, Start + (4 * Hour));

        (order.Rejection, order.State.Booking!.To).ShouldBe((null, Start + (4 * Hour)));
    }

    private static void Agree(WorkOrderUnderTest order, DateTimeOffset agreedAt) =>
        order.Do(new ContactCustomer(agreedAt, null, Source.Console, order.Now, order.Now));
}
