using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

public class Taking_an_assignment_back
{
    [Fact]
    public void The_booking_ends_with_its_reason_and_nobody_has_the_order()
    {
        var order = AssignedTo(Ana);

        order.After(TimeSpan.FromMinutes(1)).Unassign();

        order.State.Status.ShouldBe(WorkOrderStatus.Open);
        order.State.Booking.ShouldBeNull();
        order.State.PastBookings.ShouldHaveSingleItem().EndedAt.ShouldBe(order.Now);
        order.Journal.OfType<BookingWithdrawn>().ShouldHaveSingleItem().Reason.ShouldBe("a slip");
        order.Assign(Bo);
        order.State.Booking.ShouldBe(new Booking(2, Bo, null, null));
    }

    [Fact]
    public void The_promise_to_arrange_goes_on_from_the_receipt_and_nobody_supervises_any_more()
    {
        var order = Opened(file => file with { Urgency = Domain.Requests.Urgency.Normal });
        var promised = order.Clock(ClockKind.Arrange).DueAt;
        order.After(TimeSpan.FromHours(1)).Assign(Ana);
        order.Clock(ClockKind.Arrange).Outcome.ShouldBe(ClockOutcome.Met);

        order.After(TimeSpan.FromMinutes(10)).Unassign();

        order.Clock(ClockKind.Arrange).ShouldSatisfyAllConditions(
            clock => clock.Outcome.ShouldBe(ClockOutcome.Open), clock => clock.DueAt.ShouldBe(promised),
            clock => clock.IsOpen.ShouldBeTrue());
        order.Clock(ClockKind.Supervise).Outcome.ShouldBe(ClockOutcome.Excluded);
        order.Wait(TimeSpan.FromHours(1));
        order.Clock(ClockKind.Arrange).Outcome.ShouldBe(ClockOutcome.Breached);
        order.Assign(Bo);
        order.Clock(ClockKind.Arrange).StoppedAt.ShouldBe(order.Now);
        order.Clock(ClockKind.Supervise).StartedAt.ShouldBe(order.Now);
    }

    [Fact]
    public void What_was_arranged_too_late_stays_broken()
    {
        var order = Opened();
        order.Wait(TimeSpan.FromHours(3));
        order.Assign(Ana);

        order.After(TimeSpan.FromMinutes(1)).Unassign();

        order.Clock(ClockKind.Arrange)
            .ShouldSatisfyAllConditions(clock => clock.Outcome.ShouldBe(ClockOutcome.Breached), clock => clock.IsOpen.ShouldBeTrue());
    }

    [Fact]
    public void Who_accepted_or_set_off_keeps_the_order()
    {
        var accepted = Opened();
        accepted.Offer(Ana, TimeSpan.FromMinutes(10));
        accepted.Accept(Ana);
        accepted.Unassign();
        accepted.Rejection!.Code.ShouldBe("offer_accepted");

        var underWay = AssignedTo(Ana);
        underWay.Depart();
        underWay.Unassign();
        underWay.Rejection!.Code.ShouldBe("order_en_route");
    }

    [Fact]
    public void Neither_a_lock_nor_a_faster_dispatcher_is_passed_over()
    {
        var order = AssignedTo(Ana);
        order.Reassign(Bo);
        order.Unassign(new BookingSeen(1, null, null));
        order.Rejection!.Code.ShouldBe("booking_changed");

        order.Lock(LockMode.Time);
        order.Unassign(new BookingSeen(2, null, null));
        order.Rejection!.Code.ShouldBe("booking_locked");
    }

    [Fact]
    public void Who_had_it_is_refused_what_they_report_afterwards()
    {
        var order = AssignedTo(Ana);
        order.Unassign();

        order.Depart(Ana);

        order.Rejection!.Code.ShouldBe("order_open");
    }
}
