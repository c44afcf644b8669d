using System.Text.Json;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Tests.Dispatching;

public class Deciding_and_announcing
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Explanation Why = new([], null, [], [], null, "great-circle");
    private static readonly Announcing Rule = new(Ahead: TimeSpan.FromMinutes(30), Within: TimeSpan.FromMinutes(15));

    [Fact]
    public void An_offer_that_has_not_reached_its_order_is_under_way_until_it_would_have_expired()
    {
        var standing = DispatchState.Evolve(DispatchState.Initial, Chosen()).Orders["WO-1"];

        standing.IsUnderWay(offers: 2, Noon.AddMinutes(9)).ShouldBeTrue();
        standing.IsUnderWay(offers: 2, Noon.AddMinutes(10)).ShouldBeFalse();
        standing.IsUnderWay(offers: 3, Noon.AddMinutes(1)).ShouldBeFalse();
    }

    [Fact]
    public void Where_nobody_was_found_nothing_is_under_way_and_the_reason_stays()
    {
        var state = DispatchState.Evolve(DispatchState.Initial, new NobodyChosen(new("WO-1"), 1, NobodyReason.NobodyCan, 0, Why, Noon));

        state.Orders["WO-1"].ShouldBe(new Standing(1, 0, null, NobodyReason.NobodyCan));
        state.Orders["WO-1"].IsUnderWay(0, Noon).ShouldBeFalse();
    }

    [Fact]
    public void What_is_settled_is_forgotten_and_a_snapshot_brings_the_rest_back()
    {
        var state = DispatchState.Evolve(
            DispatchState.Evolve(DispatchState.Initial, Chosen()), Chosen() with { Order = new("WO-2"), Attempt = 4 });

        var left = DispatchState.Evolve(state, new OrderSettled(new("WO-1"), Noon));

        JsonSerializer.Deserialize<DispatchState>(JsonSerializer.Serialize(left))!.Orders.ShouldBe(left.Orders);
        left.Orders.Keys.ShouldBe(["WO-2"]);
    }

    [Theory]
    [InlineData(31, 0, false, false, false)]
    [InlineData(30, 0, false, false, true)]
    [InlineData(300, 14, false, false, false)]
    [InlineData(300, 15, false, false, true)]
    [InlineData(300, 15, true, false, false)]
    [InlineData(300, 0, false, true, true)]
    public void A_promise_is_made_shortly_before_departure_soon_after_a_breakdown_and_at_once_in_an_emergency(
        int minutesToDeparture, int minutesSinceReceipt, bool isPlanned, bool isEmergency, bool due) =>
        Rule.IsDue(Noon.AddMinutes(minutesToDeparture), Noon.AddMinutes(-minutesSinceReceipt), isPlanned, isEmergency, Noon).ShouldBe(due);

    private static TechnicianChosen Chosen() => new(
        new WorkOrderId("WO-1"), 1, new TechnicianId("ana"), Noon.AddMinutes(30), Noon.AddMinutes(90), Noon.AddMinutes(10), 2, Why, Noon);
}
