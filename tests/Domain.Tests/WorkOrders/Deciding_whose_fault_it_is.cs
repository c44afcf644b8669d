using Dispatch.Domain.Deciding;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

/// <summary>R-SLA-4: on site and repaired within 24 h for faults on the maker's side.</summary>
public class Deciding_whose_fault_it_is
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void While_nobody_decided_the_contract_promises_as_for_the_makers()
    {
        var order = Contracted();

        order.Clock(ClockKind.Arrive).DueAt.ShouldBe(Start + (24 * Hour));
        order.Clock(ClockKind.Resolve).DueAt.ShouldBe(Start + (24 * Hour));
    }

    [Fact]
    public void A_fault_that_is_not_the_makers_has_no_promise_of_repair_and_the_arrival_of_everybody()
    {
        var order = Contracted().After(Hour);

        Decide(order, FaultSide.Other);

        order.Clock(ClockKind.Resolve).Outcome.ShouldBe(ClockOutcome.Excluded);
        (order.Clock(ClockKind.Arrive).DueAt, order.Clock(ClockKind.Arrive).Target.Policy).ShouldBe((Start + (2 * Hour), "standard"));
    }

    [Fact]
    public void Decided_otherwise_the_promise_is_there_again_from_the_receipt()
    {
        var order = Contracted().After(Hour);

        Decide(order, FaultSide.Other);
        Decide(order.After(TimeSpan.FromMinutes(10)), FaultSide.Maker);

        order.Clock(ClockKind.Resolve).DueAt.ShouldBe(Start + (24 * Hour));
        order.Clock(ClockKind.Arrive).DueAt.ShouldBe(Start + (24 * Hour));
    }

    [Fact]
    public void A_decision_says_why_and_comes_before_the_work_is_done()
    {
        var order = Contracted();

        order.Do(new DecideFaultSide(FaultSide.Other, " ", Source.Console, order.Now, order.Now));
        order.Rejection!.Code.ShouldBe("reason_missing");
        order.Cancel();
        Decide(order, FaultSide.Other);

        order.Rejection!.Code.ShouldBe("order_cancelled");
    }

    [Fact]
    public void What_no_contract_promises_for_the_makers_faults_stays()
    {
        var order = Opened();

        Decide(order, FaultSide.Other);

        order.Clock(ClockKind.Arrive).DueAt.ShouldBe(Start + (2 * Hour));
        order.Clock(ClockKind.Resolve).DueAt.ShouldBe(Start + (4 * Hour));
    }

    private static WorkOrderUnderTest Contracted() =>
        Opened(file => file with { Contract = "on-site-24h", Urgency = Urgency.Normal });

    private static void Decide(WorkOrderUnderTest order, FaultSide side) =>
        order.Do(new DecideFaultSide(side, "The pump's seal was fitted wrong way round.", Source.Console, order.Now, order.Now));
}
