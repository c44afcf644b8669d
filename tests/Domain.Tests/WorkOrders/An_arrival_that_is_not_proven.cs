using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

/// <summary>The site is at 31.2 N 121.5 E; somebody has to arrive within two hours.</summary>
public class An_arrival_that_is_not_proven
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly GeoPoint Site = new(31.2, 121.5);
    private static readonly GeoPoint Elsewhere = new(31.3, 121.5);

    [Fact]
    public void Before_the_technician_had_the_order_it_leaves_the_promise_open_and_marked()
    {
        var order = Opened().After(Hour);
        order.Assign(Ana);

        Come(order.After(Hour / 2), Site, at: Start + (Hour / 2));

        order.State.Status.ShouldBe(WorkOrderStatus.OnSite);
        order.State.Doubted!.Doubts.ShouldBe([ArrivalDoubt.BeforeBooking]);
        var clock = order.Clock(ClockKind.Arrive);
        (clock.Outcome, clock.IsOpen, clock.UnprovenAt).ShouldBe((ClockOutcome.Open, true, Start + (Hour / 2)));
    }

    [Fact]
    public void Far_from_the_site_it_is_not_proven_unless_the_machine_is_there_too()
    {
        var far = AssignedTo(Ana);
        Come(far, Elsewhere);
        far.State.Doubted!.Doubts.ShouldBe([ArrivalDoubt.FarFromSite]);

        var moved = AssignedTo(Ana);
        Come(moved, Elsewhere, machine: Elsewhere);
        moved.State.Doubted.ShouldBeNull();
        moved.Clock(ClockKind.Arrive).Outcome.ShouldBe(ClockOutcome.Met);
    }

    [Fact]
    public void The_machine_s_own_position_contradicts_an_arrival_at_the_site_while_it_is_fresh()
    {
        var contradicted = AssignedTo(Ana);
        Come(contradicted, null, machine: Elsewhere);
        contradicted.State.Doubted!.Doubts.ShouldBe([ArrivalDoubt.MachineElsewhere]);

        var old = AssignedTo(Ana);
        Come(old, null, machine: Elsewhere, seenAgo: TimeSpan.FromHours(25));
        old.State.Doubted.ShouldBeNull();
    }

    [Fact]
    public void Past_the_promise_it_counts_as_not_kept_until_somebody_confirms_it_with_a_reason()
    {
        var order = AssignedTo(Ana).After(Hour);
        Come(order, Elsewhere);

        order.Wait(2 * Hour);
        order.Clock(ClockKind.Arrive).Outcome.ShouldBe(ClockOutcome.Breached);
        order.Do(new ConfirmArrival(" ", Source.Console, order.Now, order.Now));
        order.Rejection!.Code.ShouldBe("reason_missing");
        order.Do(new ConfirmArrival("The customer says so", Source.Console, order.Now, order.Now));

        var clock = order.Clock(ClockKind.Arrive);
        (clock.Outcome, clock.StoppedAt, clock.UnprovenAt).ShouldBe((ClockOutcome.Met, Start + Hour, null));
        order.State.Doubted!.ConfirmedFor.ShouldBe("The customer says so");
    }

    [Fact]
    public void Whoever_reported_it_does_not_confirm_it()
    {
        var order = AssignedTo(Ana).After(Hour);
        Come(order, Elsewhere);

        order.Do(Confirmed(order, by: "user:1"));
        order.Rejection!.Code.ShouldBe("four_eyes");
        order.State.Doubted!.ConfirmedFor.ShouldBeNull();
        order.Do(Confirmed(order, by: "user:2"));

        order.Rejection.ShouldBeNull();
        order.State.Doubted!.ConfirmedFor.ShouldBe("The customer says so");

        static ConfirmArrival Confirmed(WorkOrderUnderTest order, string by) =>
            new("The customer says so", Source.Console, order.Now, order.Now) { Eyes = new(by, ["user:1"]) };
    }

    [Fact]
    public void One_that_was_too_late_anyway_is_late()
    {
        var order = AssignedTo(Ana).After(3 * Hour);

        Come(order, Elsewhere);

        var clock = order.Clock(ClockKind.Arrive);
        (clock.Outcome, clock.IsOpen).ShouldBe((ClockOutcome.Breached, false));
    }

    [Fact]
    public void Where_nothing_speaks_against_it_there_is_nothing_to_confirm()
    {
        var order = AssignedTo(Ana);
        Come(order, Site);

        order.Do(new ConfirmArrival("Sure", Source.Console, order.Now, order.Now));

        order.Rejection!.Code.ShouldBe("nothing_to_confirm");
    }

    [Fact]
    public void Of_a_booking_that_ended_it_is_not_that_of_who_has_the_order_now()
    {
        var order = AssignedTo(Ana).After(Hour / 2);
        Come(order, Elsewhere);
        order.Reassign(Bo);

        order.Do(new ConfirmArrival("The customer says so", Source.Console, order.Now, order.Now));

        order.Rejection!.Code.ShouldBe("arrival_of_another");
        order.Clock(ClockKind.Arrive).Outcome.ShouldBe(ClockOutcome.Open);
        order.Do(new ConfirmArrival("Ana was there", Source.Console, order.Now, order.Now) { Booking = 1 });
        (order.Clock(ClockKind.Arrive).Outcome, order.Clock(ClockKind.Arrive).StoppedAt).ShouldBe((ClockOutcome.Met, Start + (Hour / 2)));
    }

    [Fact]
    public void Of_an_order_that_was_cancelled_nothing_is_confirmed()
    {
        var order = AssignedTo(Ana);
        Come(order, Elsewhere);
        order.Cancel();

        order.Do(new ConfirmArrival("The customer says so", Source.Console, order.Now, order.Now));

        order.Rejection!.Code.ShouldBe("order_cancelled");
    }

    private static void Come(
        WorkOrderUnderTest order, GeoPoint? position, DateTimeOffset? at = null, GeoPoint? machine = null, TimeSpan seenAgo = default) =>
        order.Do(new Arrive(Ana, position, Source.Phone, at ?? order.Now,
            order.Now)
        { Machine = machine is { } seen ? new MachineSeen(seen, (at ?? order.Now) - seenAgo) : null });
}
