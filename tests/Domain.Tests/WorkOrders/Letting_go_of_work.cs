using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

/// <summary>R-CREW-1, seen by the order.</summary>
public class Letting_go_of_work
{
    private static readonly Release Ill = new(Ana, ReleaseReason.OutOfService, "ill", Until: Start.AddHours(10));

    [Fact]
    public void An_accepted_order_is_open_again_with_the_reason()
    {
        var order = Opened();
        order.Offer(Ana, TimeSpan.FromMinutes(10));
        order.Accept(Ana);

        LetGo(order, Ill);

        (order.State.Status, order.State.Booking).ShouldBe((WorkOrderStatus.Open, null));
        order.State.PastBookings.ShouldHaveSingleItem().EndedAt.ShouldBe(Start);
        order.State.LetGo.ShouldBe(new LetGo(Ana, ReleaseReason.OutOfService, "ill", OnSite: false, Start));
        order.Clock(ClockKind.Arrange).StoppedAt.ShouldBeNull();
        order.Clock(ClockKind.Supervise).Outcome.ShouldBe(ClockOutcome.Excluded);
    }

    [Fact]
    public void On_the_way_it_is_let_go_too_and_the_departure_counts_no_more()
    {
        var order = AssignedTo(Ana);
        order.After(TimeSpan.FromMinutes(20)).Depart();

        LetGo(order.After(TimeSpan.FromMinutes(5)), Ill);

        order.State.Status.ShouldBe(WorkOrderStatus.Open);
        order.State.Clocks.Find(ClockKind.Dispatch)?.StoppedAt.ShouldBeNull();
    }

    [Fact]
    public void A_lock_of_the_booking_does_not_outlive_it()
    {
        var order = AssignedTo(Ana);
        order.Lock(LockMode.Both);

        LetGo(order, Ill);
        order.Assign(Bo);

        (order.State.Lock, order.State.Booking!.Technician, order.State.LetGo).ShouldBe((LockMode.None, Bo, null));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Work_begun_on_site_stays_marked_until_somebody_takes_over(bool isPaused)
    {
        var order = OnSite();
        if (isPaused) order.Pause(PauseReason.Parts);
        var status = order.State.Status;

        LetGo(order, Ill);

        (order.State.Status, order.State.Booking!.Technician, order.State.LetGo!.OnSite).ShouldBe((status, Ana, true));
        order.Reassign(Bo);
        (order.State.Booking!.Technician, order.State.LetGo).ShouldBe((Bo, null));
    }

    [Fact]
    public void Who_comes_back_and_completes_the_work_needs_no_successor()
    {
        var order = OnSite();
        LetGo(order, Ill);
        order.WriteAndSign();

        order.Complete();

        order.State.LetGo.ShouldBeNull();
    }

    [Fact]
    public void An_offer_is_withdrawn()
    {
        var order = Opened();
        order.Offer(Ana, TimeSpan.FromMinutes(10));

        LetGo(order, Ill);

        (order.State.Status, order.State.Offers[0].State, order.State.LetGo).ShouldBe((WorkOrderStatus.Open, OfferState.Withdrawn, null));
    }

    [Theory]
    [InlineData(PauseReason.Weather, WorkOrderStatus.Paused)]
    [InlineData(PauseReason.Parts, WorkOrderStatus.Open)]
    public void A_pause_before_the_work_goes_on_only_where_it_stops_the_clocks(PauseReason reason, WorkOrderStatus after)
    {
        var order = AssignedTo(Ana);
        order.Pause(reason);

        LetGo(order, Ill);

        (order.State.Status, order.State.Booking).ShouldBe((after, null));
        if (after == WorkOrderStatus.Paused) order.Resume();
        order.State.Status.ShouldBe(WorkOrderStatus.Open);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    [InlineData(24, false)]
    public void Bookings_of_later_shifts_stay(int beginsAfterHours, bool isLetGo)
    {
        var order = Opened();
        order.Assign(Ana, Start.AddHours(beginsAfterHours), Start.AddHours(beginsAfterHours + 2));

        LetGo(order, Ill);

        (order.State.Booking is null).ShouldBe(isLetGo);
    }

    [Theory]
    [InlineData(22, 23, false)]
    [InlineData(22, 25, true)]
    [InlineData(24, 25, true)]
    [InlineData(47, 49, true)]
    [InlineData(48, 49, false)]
    public void An_absence_to_come_takes_what_overlaps_it(int from, int to, bool isLetGo)
    {
        var order = Opened();
        order.Assign(Ana, Start.AddHours(from), Start.AddHours(to));

        LetGo(order, new Release(Ana, ReleaseReason.Absent, "Holiday", Start.AddHours(24), Start.AddHours(48)));

        (order.State.Booking is null).ShouldBe(isLetGo);
    }

    [Fact]
    public void An_absence_to_come_leaves_what_is_under_way_or_not_planned()
    {
        var order = AssignedTo(Ana);

        LetGo(order, new Release(Ana, ReleaseReason.Absent, "Holiday", Start.AddHours(24), Start.AddHours(48)));

        order.State.Status.ShouldBe(WorkOrderStatus.Accepted);
    }

    [Fact]
    public void Who_changes_station_lets_go_of_the_old_ones_work_only()
    {
        var (west, elsewhere) = (AssignedTo(Ana), AssignedTo(Ana, file => file with { Station = new StationId("east") }));
        var moved = new Release(Ana, ReleaseReason.StationChanged, "north", Station: new StationId("west"));

        LetGo(west, moved);
        LetGo(elsewhere, moved);

        (west.State.Booking, elsewhere.State.Booking!.Technician).ShouldBe((null, Ana));
    }

    [Fact]
    public void Nobody_elses_work_is_touched_and_nothing_is_refused()
    {
        var (taken, cancelled) = (AssignedTo(Bo), AssignedTo(Ana));
        cancelled.Cancel();

        LetGo(taken, Ill);
        LetGo(cancelled, Ill);

        (taken.State.Status, cancelled.State.Status).ShouldBe((WorkOrderStatus.Accepted, WorkOrderStatus.Cancelled));
        (taken.Rejection, cancelled.Rejection).ShouldBe((null, null));
    }

    private static void LetGo(WorkOrderUnderTest order, Release release) =>
        order.Do(new ReleaseTechnician(release, Source.System, order.Now, order.Now));
}
