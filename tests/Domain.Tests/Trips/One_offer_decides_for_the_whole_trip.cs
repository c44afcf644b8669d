using Dispatch.Domain.Deciding;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Trips.Party;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.Trips;

/// <summary>R-TRIP-1, F-13: the leading order decides, the others follow or are named as lost.</summary>
public class One_offer_decides_for_the_whole_trip
{
    private readonly Party trip = new();

    [Fact]
    public void Accepting_the_leading_order_books_the_trip_and_the_other_follows_behind_it()
    {
        trip.Service.Prepare();
        trip.OfferBoth(Ana);

        trip.Repair.Accept(Ana);
        trip.Call();

        var (repair, service) = (trip.Repair.State.Booking!, trip.Service.State.Booking!);
        (repair.Trip!.Id.Value, repair.Trip.Leader, service.Trip).ShouldBe(("R.t1", R, repair.Trip));
        (service.Technician, service.From, service.To).ShouldBe((Ana, Start.Add(3 * Hour), Start.Add(4 * Hour)));
    }

    [Fact]
    public void Travel_is_paid_with_the_leading_order_only()
    {
        trip.Service.Prepare();
        trip.OfferBoth(Ana);
        trip.Repair.Accept(Ana);
        trip.Call();

        var (repair, service) = (trip.Repair.State.Booking!, trip.Service.State.Booking!);

        service.TripOf(S).ShouldBe(repair.TripOf(R));
        (repair.PaysTravel(R), service.PaysTravel(S)).ShouldBe((true, false));
    }

    [Fact]
    public void An_order_that_goes_alone_is_a_trip_of_its_own()
    {
        var alone = AssignedTo(Ana).State.Booking!;

        (alone.TripOf(R), alone.PaysTravel(R)).ShouldBe((new TripId("R.t1"), true));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rejected_or_expired_nobody_has_any_of_them(bool isRejected)
    {
        trip.Service.Prepare();
        trip.OfferBoth(Ana);

        if (isRejected) trip.Repair.Reject(Ana);
        else trip.Repair.Wait(TimeSpan.FromMinutes(10));

        (trip.Repair.State.Status, trip.Repair.State.Booking, trip.Service.State.Status).ShouldBe(
            (WorkOrderStatus.Open, null, WorkOrderStatus.Open));
    }

    [Fact]
    public void Somebody_else_who_has_the_other_order_keeps_it_and_it_is_named_as_lost()
    {
        trip.Service.Prepare();
        trip.OfferBoth(Ana);
        trip.Service.Assign(Bo);

        trip.Repair.Accept(Ana);
        trip.Call();
        trip.Answer();

        trip.Service.State.Booking!.Technician.ShouldBe(Bo);
        trip.Repair.State.Lost.ShouldHaveSingleItem().ShouldBe(new LostStop(S, "already_taken", Start));
        trip.Repair.State.Booking!.Trip!.Stops.ShouldHaveSingleItem().Order.ShouldBe(R);
    }

    [Fact]
    public void An_offer_of_the_service_to_somebody_else_does_not_stand_when_it_joins_the_repair()
    {
        trip.Service.Prepare();
        trip.Service.Offer(Bo, Hour);
        trip.OfferBoth(Ana);

        trip.Repair.Accept(Ana);
        trip.Call();

        (trip.Service.State.Offers[0].State, trip.Service.State.Offers[0].Reason).ShouldBe((OfferState.Withdrawn, "machine_visited"));
        trip.Service.State.Booking!.Technician.ShouldBe(Ana);
    }

    [Fact]
    public void Unprepared_it_stays_behind_the_repair_goes_on_and_the_offer_to_somebody_else_is_withdrawn_with_a_reason()
    {
        trip.Service.Contact();
        trip.Service.Check("oil filter");
        trip.Service.Offer(Bo, Hour);
        trip.OfferBoth(Ana);

        trip.Repair.Accept(Ana);
        trip.Call();
        trip.Answer();

        (trip.Service.State.Status, trip.Service.State.Offers[0].Reason).ShouldBe((WorkOrderStatus.Open, "machine_visited"));
        trip.Repair.State.Status.ShouldBe(WorkOrderStatus.Accepted);
        trip.Repair.State.Lost.ShouldHaveSingleItem().Reason.ShouldBe("materials_not_ready");
    }

    [Fact]
    public void Who_lacks_what_it_takes_does_not_get_it()
    {
        trip.Service.Prepare();
        trip.Service.Do(new SetRequirements(WorkRequirements.Of(["hydraulics"], []), Source.Console, Start, Start));
        trip.OfferBoth(Ana);
        trip.Repair.Accept(Ana);

        trip.Call(Able(Ana));
        trip.Service.Journal.OfType<StayedBehind>().ShouldHaveSingleItem().Reason.ShouldBe("skill_missing");

        trip.Repair.After(TimeSpan.FromMinutes(1));
        trip.Call(Able(Ana, "hydraulics"));
        trip.Service.State.Booking!.Technician.ShouldBe(Ana);
    }

    [Fact]
    public void What_the_technician_has_already_joins_and_is_planned_behind()
    {
        trip.Service.Prepare();
        trip.Service.Assign(Ana, Start.AddDays(2), Start.AddDays(2).Add(Hour));
        trip.OfferBoth(Ana);

        trip.Repair.Accept(Ana);
        trip.Call();

        (trip.Service.State.Booking!.Number, trip.Service.State.Booking.From).ShouldBe((1, Start.Add(3 * Hour)));
        trip.Service.State.Booking.Trip!.Leader.ShouldBe(R);
    }

    [Fact]
    public void Given_to_somebody_else_the_trip_goes_with_the_leading_order()
    {
        trip.Service.Prepare();
        trip.OfferBoth(Ana);
        trip.Repair.Accept(Ana);
        trip.Call();

        trip.Repair.Do(new ReassignWorkOrder(Bo, null, null, ReassignReason.Nearer, null, Source.Console, Start, Start) { Party = Stops });
        trip.Call();

        (trip.Service.State.Booking!.Technician, trip.Service.State.Booking.Trip!.Id.Value).ShouldBe((Bo, "R.t2"));
    }

    [Fact]
    public void Taken_back_it_leaves_the_other_free()
    {
        trip.Service.Prepare();
        trip.Repair.Do(new AssignWorkOrder(Ana, null, null, Source.Console, Start, Start) { Party = Stops });
        trip.Call();
        var id = trip.Repair.State.Booking!.Trip!.Id;

        trip.Repair.Unassign();
        trip.Service.Do(new LeaveTrip(id, "unassigned", Source.System, Start, Start));

        (trip.Service.State.Status, trip.Service.State.Booking).ShouldBe((WorkOrderStatus.Open, null));
    }
}
