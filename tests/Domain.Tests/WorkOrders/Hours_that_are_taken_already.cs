using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

/// <summary>Nobody is booked twice for the same hours unless somebody says why (R-CREW-1).</summary>
public class Hours_that_are_taken_already
{
    private static readonly DateTimeOffset Ten = Start.AddHours(2);
    private static readonly ImmutableArray<Engagement> Other = [new(new("WO-7"), new("M-7"), Ten, Ten.AddHours(2))];

    private static Candidate Busy(TechnicianId technician) => new(technician, Breakdown.Station, [], null, [], null) { Overlaps = Other };

    [Fact]
    public void Assigning_asks_with_the_other_order_and_its_hours_and_keeps_the_reason()
    {
        var order = Opened();
        var assign = new AssignWorkOrder(Ana, Ten, Ten.AddHours(1), Source.Console, order.Now, order.Now) { Candidate = Busy(Ana) };

        order.Do(assign);
        (order.Rejection!.Code, order.State.Booking).ShouldBe(("overlaps", null));
        order.Rejection.Detail.ShouldContain("WO-7 from 2026-03-02 10:00:00Z to 2026-03-02 12:00:00Z");

        order.Do(assign with { Confirm = "The other one will be moved" });
        order.Journal.OfType<AssignmentConfirmed>().ShouldHaveSingleItem().Objections.ShouldBe(["overlaps"]);
    }

    [Fact]
    public void Reassigning_coming_along_and_other_hours_ask_as_well()
    {
        var order = new WorkOrderUnderTest();
        order.Do(new OpenWorkOrder(Breakdown, Source.Console, Start, Start, WorkRequirements.None with { Crew = 2 }));
        order.Assign(Ana, Ten, Ten.AddHours(1));

        order.Do(new ReassignWorkOrder(
            Bo, Ten, Ten.AddHours(1), ReassignReason.Nearer, null, Source.Console, order.Now, order.Now)
        { Candidate = Busy(Bo) });
        order.Rejection!.Code.ShouldBe("overlaps");
        order.Do(new BookSecond(Bo, null, Source.Console, order.Now, order.Now) { Candidate = Busy(Bo) });
        order.Rejection!.Code.ShouldBe("overlaps");
        var later = new RescheduleWorkOrder(
            Ten.AddHours(1), Ten.AddHours(3), "later", Source.Console, order.Now, order.Now)
        { Engaged = [new(Ana, []), new(Bo, Other)] };
        order.Do(later);
        (order.Rejection!.Code, order.State.Booking!.From).ShouldBe(("overlaps", Ten));

        order.Do(later with { Confirm = "Bo comes later" });
        order.State.Booking!.From.ShouldBe(Ten.AddHours(1));
        var confirmed = order.Journal.OfType<AssignmentConfirmed>().ShouldHaveSingleItem();
        (confirmed.Technician, confirmed.Reason).ShouldBe((Bo, "Bo comes later"));
    }

    [Fact]
    public void Who_accepts_what_a_desk_offered_is_asked_and_what_the_engine_offered_was_planned_around_their_work()
    {
        var order = Opened();
        order.Offer(Ana, TimeSpan.FromHours(1));
        var accept = new AcceptOffer(Ana, Source.Phone, order.Now, order.Now) { Candidate = Busy(Ana) };

        order.Do(accept);
        order.Rejection!.Code.ShouldBe("overlaps");
        order.Do(accept with { Confirm = "The other one is done by then" });
        order.State.Status.ShouldBe(WorkOrderStatus.Accepted);

        var engines = Opened();
        engines.Do(new OfferWorkOrder(Ana, Start.AddHours(1), false, Source.System, Start, Start));
        engines.Do(accept);
        engines.State.Status.ShouldBe(WorkOrderStatus.Accepted);
    }

    [Fact]
    public void Nothing_is_given_to_somebody_who_left_whatever_the_reason()
    {
        var order = Opened();
        var gone = Busy(Ana) with { LeftAt = Start };

        order.Do(new AssignWorkOrder(Ana, null, null, Source.Console, order.Now, order.Now, "Comes in for it") { Candidate = gone });

        order.Rejection!.Code.ShouldBe("technician_left");
    }
}
