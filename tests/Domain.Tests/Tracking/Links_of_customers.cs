using Dispatch.Domain.Tracking;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Tests.Tracking;

public class Links_of_customers
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_link_shows_its_order_until_it_expires()
    {
        var link = TrackingLinkState.Evolve(TrackingLinkState.Initial, new TrackingLinkMade(new("WO-1"), Noon));

        link.OrderAt(Noon.AddTicks(-1)).ShouldBe(new WorkOrderId("WO-1"));
        link.OrderAt(Noon).ShouldBeNull();
    }

    [Fact]
    public void A_link_that_nobody_made_shows_nothing() => TrackingLinkState.Initial.OrderAt(Noon).ShouldBeNull();
}
