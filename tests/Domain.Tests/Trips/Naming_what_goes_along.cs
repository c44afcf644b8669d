using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Tests.WorkOrders;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Trips.Party;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.Trips;

/// <summary>Orders that somebody names by hand (R-TRIP-1): nonsense is refused, the doubtful needs a reason.</summary>
public class Naming_what_goes_along
{
    private static readonly Companion Near = new(S, Breakdown.Station, 1.9);
    private static readonly Companion Far = Near with { Kilometres = 84.3 };

    [Fact]
    public void Near_by_nothing_speaks_against_it()
    {
        var order = Taking(null, Near);

        (order.Rejection, order.State.Booking!.Trip!.Has(S)).ShouldBe((null, true));
    }

    [Fact]
    public void Far_away_the_distance_is_said_and_a_reason_is_needed_and_kept()
    {
        var asked = Taking(null, Far);
        (asked.Rejection!.Code, asked.State.Booking!.Trip).ShouldBe(("along_far", null));
        asked.Rejection.Detail.ShouldStartWith("S is 84.3 km away; orders within 2 km are one trip.");

        var insisted = Taking("On the way home", Far);
        insisted.State.Booking!.Trip!.Has(S).ShouldBeTrue();
        insisted.Journal.OfType<AssignmentConfirmed>().ShouldHaveSingleItem().Objections.ShouldBe(["along_far"]);
    }

    [Fact]
    public void Of_another_station_it_needs_a_reason_too() =>
        Taking(null, Near with { Station = new("east") }).Rejection!.Code.ShouldBe("along_other_station");

    [Fact]
    public void The_order_itself_one_named_twice_and_one_that_is_not_there_are_refused_whatever_is_said()
    {
        Taking("Please", Near with { Order = R }).Rejection!.Code.ShouldBe("along_itself");
        Taking("Please", Near, Near).Rejection!.Code.ShouldBe("along_twice");
        Taking("Please", Near with { Station = null }).Rejection!.Code.ShouldBe("along_unknown");
    }

    [Fact]
    public void Giving_and_offering_the_order_ask_the_same()
    {
        var order = Opened();
        order.Do(new AssignWorkOrder(Ana, null, null, Source.Console, Start, Start) { Party = Stops, Companions = [Far] });
        order.Rejection!.Code.ShouldBe("along_far");
        order.Do(new OfferWorkOrder(Ana, Start.AddHours(1), false, Source.Console, Start, Start) { Party = Stops, Companions = [Far] });
        order.Rejection!.Code.ShouldBe("along_far");
        order.Do(new OfferWorkOrder(Ana, Start.AddHours(1), false, Source.Console, Start,
            Start)
        { Party = Stops, Companions = [Far], Confirm = "On the way home" });
        order.State.Status.ShouldBe(WorkOrderStatus.Offered);
    }

    [Fact]
    public void Where_that_runs_into_other_work_the_hours_are_said_and_a_reason_is_needed_and_kept()
    {
        var other = new Engagement(new("WO-7"), new("M-7"), Start.AddHours(2), Start.AddHours(3));
        var order = AssignedTo(Ana);
        order.Do(new TakeAlong(null, [S], Source.Console, Start, Start) { Party = Stops, Companions = [Near], Overlaps = [other] });
        (order.Rejection!.Code, order.State.Booking!.Trip).ShouldBe(("overlaps", null));

        order.Do(new TakeAlong(
            null, [S], Source.Console, Start, Start, "The other one can wait")
        { Party = Stops, Companions = [Near], Overlaps = [other] });

        order.State.Booking!.Trip!.Has(S).ShouldBeTrue();
        order.Journal.OfType<AssignmentConfirmed>().ShouldHaveSingleItem().Objections.ShouldBe(["overlaps"]);
    }

    [Fact]
    public void Of_the_hours_of_the_trip_those_are_asked_for_by_which_it_grows_longer()
    {
        var (order, machine) = (Stops[0].Order, Stops[0].Machine);
        var booking = new Booking(1, Ana, Start, Start + Stops[0].Lasts);
        var all = Stops[0].Lasts + Stops.Skip(1).Aggregate(TimeSpan.Zero, (sum, stop) => sum + stop.Takes);

        Engagement.Longer(order, machine, booking, Stops, Start).ShouldBe(new(order, machine, booking.To!.Value, Start + all));
        Engagement.Longer(order, machine, booking with { ArrivedAt = Start.AddHours(1) }, Stops, Start)
            .ShouldBe(new(order, machine, booking.To!.Value, Start.AddHours(1) + all));
        Engagement.Longer(order, machine, booking with { To = Start + all }, Stops, Start).ShouldBeNull();
        Engagement.Longer(order, machine, booking with { From = null, To = null }, Stops, Start).ShouldBeNull();
        Engagement.Longer(order, machine, booking, [Stops[0]], Start).ShouldBeNull();
    }

    [Fact]
    public void What_is_on_the_trip_already_is_not_asked_about_again()
    {
        var order = Taking("On the way home", Far);

        order.Do(new TakeAlong(null, [S], Source.Phone, Start, Start) { Party = Stops, Companions = [Far] });

        order.Rejection.ShouldBeNull();
    }

    private static WorkOrderUnderTest Taking(string? confirm, params ImmutableArray<Companion> companions)
    {
        var order = AssignedTo(Ana);
        order.Do(new TakeAlong(null, [.. companions.Select(one => one.Order)], Source.Console, Start, Start,
            confirm)
        { Party = Stops, Companions = companions });
        return order;
    }
}
