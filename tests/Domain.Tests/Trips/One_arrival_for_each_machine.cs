using Dispatch.Domain.Deciding;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Trips.Party;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.Trips;

/// <summary>R-TRIP-1: one departure and one arrival for all orders at a machine, a record for each.</summary>
public class One_arrival_for_each_machine
{
    private readonly Party trip = new();

    public One_arrival_for_each_machine()
    {
        trip.Service.Prepare();
        trip.OfferBoth(Ana);
        trip.Repair.Accept(Ana);
        trip.Call();
    }

    private WithOrder WithRepair => new(trip.Repair.State.Booking!.Trip!.Id, R);

    [Fact]
    public void Arriving_with_the_repair_arrives_the_service_at_the_same_instant()
    {
        trip.Service.Do(new Arrive(Ana, Breakdown.Site, Source.Phone, Start.AddMinutes(40), Start.AddMinutes(41)) { With = WithRepair });

        (trip.Service.State.Status, trip.Service.State.Booking!.ArrivedAt).ShouldBe((WorkOrderStatus.OnSite, Start.AddMinutes(40)));
        trip.Service.Journal.OfType<TechnicianArrived>().ShouldHaveSingleItem().With.ShouldBe(R);
    }

    [Fact]
    public void What_speaks_against_the_arrival_at_the_repair_speaks_against_the_service_s_and_is_confirmed_once()
    {
        trip.Service.Do(new Arrive(Ana, null, Source.System, Start.AddMinutes(40),
            Start.AddMinutes(41))
        { With = WithRepair, Doubts = [ArrivalDoubt.FarFromSite] });
        trip.Service.State.Doubted!.Doubts.ShouldBe([ArrivalDoubt.FarFromSite]);

        trip.Service.Do(
            new ConfirmArrival("The customer says so", Source.Console, Start.AddMinutes(50), Start.AddMinutes(50)) { With = WithRepair });

        trip.Service.State.Doubted!.ConfirmedFor.ShouldBe("The customer says so");
    }

    [Fact]
    public void A_report_of_another_trip_or_by_somebody_else_changes_nothing()
    {
        trip.Service.Do(new Arrive(Ana, null, Source.Phone, Start, Start) { With = new(new TripId("R.t9"), R) });

        trip.Service.State.Status.ShouldBe(WorkOrderStatus.Accepted);
    }

    [Fact]
    public void What_became_unprepared_stays_behind_when_the_technician_sets_off_for_the_repair()
    {
        trip.Service.Check("oil filter");

        trip.Repair.Depart();
        trip.Service.Do(new Depart(Ana, Source.Phone, Start, Start) { With = WithRepair });

        (trip.Repair.State.Status, trip.Service.State.Status).ShouldBe((WorkOrderStatus.EnRoute, WorkOrderStatus.Open));
        trip.Service.Journal.OfType<BookingWithdrawn>().ShouldHaveSingleItem().Reason.ShouldBe("materials_not_ready");
    }

    [Fact]
    public void Who_is_at_two_orders_of_one_machine_is_nowhere_else()
    {
        var machine = new SerialNumber("A");
        var (repair, service) = (new JobReached(R, Start) { Machine = machine }, new JobReached(S, Start) { Machine = machine });

        GoingElsewhere.Decide(Known, [repair, service], repair).Events.ShouldBeEmpty();
        GoingElsewhere.Decide(Known, [repair, service], new JobReached(new("far"), Start.AddHours(1)) { Machine = new("B") })
            .Events.ShouldHaveSingleItem().ShouldBeOfType<WentElsewhere>().Left.Length.ShouldBe(2);
    }

    [Fact]
    public void Each_order_keeps_a_record_of_its_own()
    {
        trip.Service.Do(new Arrive(Ana, null, Source.Phone, Start, Start) { With = WithRepair });
        trip.Repair.Arrive(Ana);

        trip.Repair.WriteAndSign();

        (trip.Repair.State.Record!.IsSigned, trip.Service.State.Record).ShouldBe((true, null));
        trip.Service.Complete(hours: 600);
        trip.Service.Rejection!.Code.ShouldBe("record_unsigned");
    }

    [Fact]
    public void Work_found_at_the_machine_on_arrival_joins_the_trip()
    {
        var alone = AssignedTo(Ana);

        alone.Do(new Arrive(Ana, null, Source.Phone, Start, Start) { Party = Stops });

        alone.State.Booking!.Trip!.Stops.Select(stop => stop.Order).ShouldBe([R, S]);
    }

    [Fact]
    public void Whoever_has_the_leading_order_takes_more_along()
    {
        var alone = AssignedTo(Ana);

        alone.Do(new TakeAlong(Ana, [S], Source.Phone, Start, Start) { Party = Stops });

        alone.State.Booking!.Trip!.Has(S).ShouldBeTrue();
        alone.Do(new TakeAlong(Bo, [S], Source.Phone, Start, Start) { Party = Stops });
        alone.Rejection!.Code.ShouldBe("not_your_job");
    }

    private static TechnicianState Known { get; } = TechnicianState.Initial with
    {
        File = new TechnicianFile(Breakdown.Station, [], new(50, 9)),
    };
}
