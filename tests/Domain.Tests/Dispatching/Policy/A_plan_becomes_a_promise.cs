using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Dispatching.Policy.Depot;

namespace Dispatch.Domain.Tests.Dispatching.Policy;

public class A_plan_becomes_a_promise
{
    private readonly Depot depot = new();

    [Fact]
    public void An_emergency_at_once_whatever_stands_before_it()
    {
        depot.Technician("ana", 0);
        depot.Accepted(depot.Order("first", 1, severity: 2), "ana", Noon.AddMinutes(10));
        depot.Order("bad", 2, severity: 1, promise: TimeSpan.FromHours(6));

        depot.Chosen("bad")!.ExpiresAt.ShouldBe(Noon.AddMinutes(3));
    }

    [Fact]
    public void A_repair_that_departs_soon_now_and_one_behind_work_under_way_a_quarter_of_an_hour_after_it_was_reported()
    {
        depot.Technician("ana", 0);
        depot.Accepted(depot.Order("first", 1, severity: 2), "ana", Noon.AddMinutes(10));
        depot.Order("next", 2, severity: 2, promise: TimeSpan.FromHours(8));
        depot.Decide().ShouldBeEmpty();

        depot.Now = Noon.AddMinutes(15);

        depot.Chosen("next")!.Technician.Value.ShouldBe("ana");
    }

    [Fact]
    public void Whoever_was_decided_on_keeps_it_until_the_order_knows_and_the_next_emergency_goes_to_somebody_else()
    {
        depot.Technician("near", 5);
        depot.Technician("far", 30);
        depot.Order("z-first", 0, severity: 1, promise: TimeSpan.FromHours(2));
        depot.Chosen("z-first")!.Technician.Value.ShouldBe("near");

        depot.Order("a-second", 0, severity: 1, promise: TimeSpan.FromHours(2));

        depot.Decide().ShouldHaveSingleItem().ShouldBeOfType<TechnicianChosen>().ShouldSatisfyAllConditions(
            chosen => chosen.Order.Value.ShouldBe("a-second"),
            chosen => chosen.Technician.Value.ShouldBe("far"));
        depot.Territory.Routes["near"].ShouldBe(["z-first"]);
    }

    [Fact]
    public void Not_twice_while_the_offer_is_under_way_and_again_when_it_was_rejected()
    {
        depot.Technician("ana", 0);
        depot.Technician("ben", 30);
        var order = depot.Order("repair", 2, promise: TimeSpan.FromHours(8));
        depot.Chosen("repair")!.Technician.Value.ShouldBe("ana");
        depot.Chosen("repair").ShouldBeNull();

        depot.Take(order with { Offers = [new Offer(1, new("ana"), Noon.AddMinutes(10), OfferState.Rejected, Noon)] });

        var second = depot.Chosen("repair")!;
        (second.Technician.Value, second.Attempt, second.OffersBefore).ShouldBe(("ben", 2, 1));
        second.Explanation.Candidates.Single(candidate => candidate.Technician == "ana").Exclusion!.Code.ShouldBe("RejectedBefore");
    }

    [Fact]
    public void After_so_many_refusals_a_person_decides_and_is_told_once()
    {
        depot.Technician("ana", 0);
        var order = depot.Order("repair", 2, severity: 1, promise: TimeSpan.FromHours(2));
        depot.Take(order with
        {
            Offers =
            [.. Enumerable.Range(1, 5).Select(number => new Offer(number, new("ana"), Noon, OfferState.Expired, Noon.AddHours(-2)))]
        });

        depot.Decide().ShouldHaveSingleItem().ShouldBeOfType<NobodyChosen>().Reason.ShouldBe(NobodyReason.NobodyAccepts);
        depot.Decide().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, false)]
    public void But_an_emergency_is_not_given_up_while_somebody_is_free_whom_nobody_asked(int severity, bool isAsked)
    {
        depot.Technician("ana", 0);
        var order = depot.Order("repair", 2, severity, promise: TimeSpan.FromHours(2));
        depot.Take(order with
        {
            Offers =
            [.. Enumerable.Range(1, 5).Select(number => new Offer(number, new("ben"), Noon, OfferState.Expired, Noon.AddHours(-2)))]
        });

        var decided = depot.Decide().ShouldHaveSingleItem();

        (decided is TechnicianChosen { Technician.Value: "ana" }).ShouldBe(isAsked);
        (decided is NobodyChosen { Reason: NobodyReason.NobodyAccepts }).ShouldBe(!isAsked);
    }

    [Fact]
    public void Nobody_is_woken_for_planned_work()
    {
        depot.Take(depot.Order("service", 2, severity: 4, WorkOrderType.ForcedMaintenance, wanted: Noon) with { Preparation = Ready });

        depot.Decide().ShouldBeEmpty();
    }

    [Fact]
    public void What_somebody_has_by_now_is_settled()
    {
        depot.Technician("ana", 0);
        var order = depot.Order("repair", 2, promise: TimeSpan.FromHours(8));
        depot.Decide();

        depot.Accepted(order, "ana", Noon.AddMinutes(10));

        depot.Decide().ShouldHaveSingleItem().ShouldBeOfType<OrderSettled>();
        depot.State.Orders.ShouldBeEmpty();
    }
}
