using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

public class Running_late
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void The_technician_says_when_they_will_be_there_and_the_newest_word_holds()
    {
        var order = AssignedTo(Ana);

        Estimate(order, Start + (2 * Hour));
        order.After(Hour).Depart(Ana);
        Estimate(order, Start + (3 * Hour));

        order.State.Booking!.ExpectedAt.ShouldBe(Start + (3 * Hour));
        order.Journal.OfType<ArrivalEstimated>().Select(e => e.ArrivesAt).ShouldBe([Start + (2 * Hour), Start + (3 * Hour)]);
    }

    [Fact]
    public void Other_planned_times_end_the_estimate()
    {
        var order = AssignedTo(Ana);
        Estimate(order, Start + (2 * Hour));

        order.Reschedule(Start + (4 * Hour), Start + (5 * Hour));

        order.State.Booking!.ExpectedAt.ShouldBeNull();
    }

    [Fact]
    public void Who_is_on_site_is_not_late_any_more()
    {
        var order = OnSite();

        Estimate(order, Start + Hour);

        order.Rejection!.Code.ShouldBe("order_on_site");
    }

    [Fact]
    public void An_arrival_that_has_passed_is_no_estimate()
    {
        var order = AssignedTo(Ana).After(Hour);

        Estimate(order, Start);

        order.Rejection!.Code.ShouldBe("arrival_passed");
    }

    private static void Estimate(WorkOrderUnderTest order, DateTimeOffset arrivesAt) =>
        order.Do(new EstimateArrival(Ana, arrivesAt, null, Source.Phone, order.Now, order.Now));
}
