using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

public class Booking_a_technician
{
    [Fact]
    public void Assigning_makes_a_booking_and_the_order_is_accepted()
    {
        var order = Opened();

        order.Assign(Ana, Start.AddHours(1), Start.AddHours(3));

        order.State.Status.ShouldBe(WorkOrderStatus.Accepted);
        order.State.Booking.ShouldBe(new Booking(1, Ana, Start.AddHours(1), Start.AddHours(3)));
    }

    [Fact]
    public void A_reassignment_ends_the_booking_with_its_reason_and_makes_another_one()
    {
        var order = AssignedTo(Ana);
        order.Depart();

        order.Reassign(Bo);

        order.State.Status.ShouldBe(WorkOrderStatus.Accepted);
        order.State.Booking.ShouldBe(new Booking(2, Bo, null, null));
        order.State.PastBookings.ShouldHaveSingleItem().EndedAt.ShouldBe(Start);
        order.Journal.OfType<BookingEnded>().ShouldHaveSingleItem().Reason.ShouldBe(ReassignReason.Unavailable);
        order.Arrive(Ana);
        order.Rejection!.Code.ShouldBe("not_your_job");
    }

    [Fact]
    public void While_paused_another_technician_can_take_over_and_goes_on_from_the_beginning()
    {
        var order = OnSite();
        order.After(TimeSpan.FromHours(1)).Pause(PauseReason.Parts);

        order.Reassign(Bo);

        order.State.Status.ShouldBe(WorkOrderStatus.Paused);
        order.Resume();
        order.State.Status.ShouldBe(WorkOrderStatus.Accepted);
    }

    [Theory]
    [InlineData(LockMode.None, null, null)]
    [InlineData(LockMode.Time, "time_locked", null)]
    [InlineData(LockMode.Technician, null, "technician_locked")]
    [InlineData(LockMode.Both, "time_locked", "technician_locked")]
    public void A_lock_holds_what_it_names(LockMode mode, string? reschedule, string? reassign)
    {
        var order = AssignedTo(Ana);
        order.Lock(mode);

        order.Reschedule(Start.AddHours(4), Start.AddHours(5));
        order.Rejection?.Code.ShouldBe(reschedule);
        order.Reassign(Bo);
        order.Rejection?.Code.ShouldBe(reassign);

        (order.State.Booking!.From is null, order.State.PastBookings.IsEmpty).ShouldBe(
            (reschedule is not null || reassign is null, reassign is not null));
    }

    [Fact]
    public void Of_two_who_decide_from_the_same_picture_the_second_is_refused()
    {
        var order = AssignedTo(Ana);
        var seen = new BookingSeen(1, null, null);

        order.Reschedule(Start.AddHours(4), Start.AddHours(5), seen);
        order.Rejection.ShouldBeNull();
        order.Reschedule(Start.AddHours(6), Start.AddHours(7), seen);
        order.Rejection!.Code.ShouldBe("booking_changed");
        order.Reassign(Bo, seen);
        order.Rejection!.Code.ShouldBe("booking_changed");

        order.State.Booking.ShouldBe(new Booking(1, Ana, Start.AddHours(4), Start.AddHours(5)));
        order.Reassign(Bo, new(1, Start.AddHours(4), Start.AddHours(5)));
        order.State.Booking!.Technician.ShouldBe(Bo);
    }

    [Fact]
    public void Times_are_given_both_and_in_order()
    {
        var order = Opened();

        order.Assign(Ana, Start.AddHours(3), Start.AddHours(1));
        order.Rejection!.Code.ShouldBe("invalid_times");
        order.Assign(Ana, Start.AddHours(3));
        order.Rejection!.Code.ShouldBe("invalid_times");
    }
}
