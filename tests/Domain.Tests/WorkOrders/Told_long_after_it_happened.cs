using Dispatch.Domain.Deciding;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Tests.Requests;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

/// <summary>F-93: what a desk tells more than half a day later needs a reason and is marked.</summary>
public class Told_long_after_it_happened
{
    private static readonly TimeSpan Half = TimeSpan.FromHours(12);

    [Fact]
    public void Without_a_reason_it_is_refused_and_with_one_taken_and_marked()
    {
        var order = Opened();
        order.Now = Start + Half + TimeSpan.FromMinutes(10);
        var assigned = new AssignWorkOrder(Ana, null, null, Source.Console, Start, order.Now);

        order.Do(assigned);
        order.Rejection?.Code.ShouldBe("backdated");
        order.State.Booking.ShouldBeNull();

        order.Do(assigned with { Backdated = "the line was down" });
        order.State.Booking.ShouldNotBeNull();
        order.State.Backdated.ShouldBe([new BackdatedReport(Start, order.Now, "the line was down")]);
    }

    [Fact]
    public void Until_half_a_day_later_nobody_is_asked_and_nothing_marked()
    {
        var order = Opened();
        order.Now = Start + Half;

        order.Do(new AssignWorkOrder(Ana, null, null, Source.Console, Start, order.Now) { Backdated = "for nothing" });

        order.Rejection.ShouldBeNull();
        order.State.Backdated.ShouldBeEmpty();
    }

    [Fact]
    public void A_phone_that_was_offline_is_not_asked()
    {
        var order = Opened();
        order.Do(new AssignWorkOrder(Ana, null, null, Source.Console, Start, Start));
        order.Now = Start + (2 * Half);

        order.Do(new Depart(Ana, Source.Phone, Start.AddMinutes(5), order.Now));

        order.Rejection.ShouldBeNull();
        order.State.Backdated.ShouldBeEmpty();
    }

    [Fact]
    public void What_another_order_of_the_trip_was_told_is_asked_about_there()
    {
        var order = Opened();
        order.Do(new AssignWorkOrder(Ana, null, null, Source.Console, Start, Start));
        order.Now = Start + (2 * Half);

        WorkOrderDecider.Decide(
                order.State,
                new Depart(Ana, Source.Console, Start.AddMinutes(5), order.Now) { With = new(new("T-1"), new("WO-2")) },
                WorkOrderRules.Default)
            .Rejection?.Code.ShouldNotBe("backdated");
    }

    [Fact]
    public void Of_a_request_the_receipt_too()
    {
        var request = new RequestUnderTest { Now = RequestUnderTest.Start + (2 * Half) };
        var received = new ReceiveRequest(
            RequestUnderTest.Breakdown, "user:7", Source.Console, RequestUnderTest.Start, request.Now);

        request.Do(received);
        request.Rejection?.Code.ShouldBe("backdated");
        request.Do(received with { Backdated = "found on paper" });

        request.State.Backdated.ShouldBe([new BackdatedReport(RequestUnderTest.Start, request.Now, "found on paper")]);
    }
}
