using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Dispatching.Policy.Depot;

namespace Dispatch.Domain.Tests.Dispatching.Policy;

public class What_nobody_was_told_of_gives_way
{
    private readonly Depot depot = new();

    private void SixInspections(Preparation preparation)
    {
        for (var i = 0; i < 6; i++)
            depot.Take(depot.Order($"i{i}", 2 + i, severity: 4, WorkOrderType.Inspection, wanted: Noon) with { Preparation = preparation });
        depot.Territory.Adopt(Domain.Dispatching.Policy.Planning.Routes(depot.Desk().Plan(isThorough: false).Plan));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_repair_is_offered_in_the_first_decision_before_six_unannounced_inspections(bool isPrepared)
    {
        depot.Technician("ana", 0, hoursLeft: 8);
        SixInspections(isPrepared ? Ready : Preparation.None);
        depot.Order("repair", 5.5, severity: 2, promise: TimeSpan.FromHours(6));

        var chosen = depot.Chosen("repair");

        chosen!.Technician.Value.ShouldBe("ana");
        (chosen.From - Noon).ShouldBeLessThan(TimeSpan.FromMinutes(20));
        chosen.Explanation.Choice!.GivesWay.ShouldNotBeEmpty();
    }

    [Fact]
    public void Where_the_day_is_full_what_is_lesser_leaves_it_and_the_answer_says_so()
    {
        depot.Technician("ana", 0, hoursLeft: 7);
        for (var i = 0; i < 3; i++) depot.Order($"r{i}", 1 + i, severity: 4, promise: TimeSpan.FromHours(24));
        depot.Territory.Adopt(Domain.Dispatching.Policy.Planning.Routes(depot.Desk().Plan(isThorough: false).Plan));
        var repair = depot.Order("repair", 5.5, severity: 2, promise: TimeSpan.FromHours(6));

        var asked = depot.Ask(repair);
        var chosen = depot.Chosen("repair")!;

        (chosen.From - Noon).ShouldBeLessThan(TimeSpan.FromMinutes(20));
        asked.Choice!.GivesWay.Select(work => work.Order).ShouldBe(["r0", "r1", "r2"], ignoreOrder: true);
        chosen.Explanation.Choice!.GivesWay.ShouldBe(asked.Choice.GivesWay);
        depot.Territory.Routes["ana"].First().ShouldBe("repair");
    }

    [Fact]
    public void What_somebody_was_told_of_stays()
    {
        depot.Technician("ana", 0, hoursLeft: 3);
        var told = depot.Order("told", 1, severity: 4, promise: TimeSpan.FromHours(24));
        depot.Accepted(told, "ana", Noon.AddMinutes(10));
        depot.Order("repair", 5.5, severity: 2, promise: TimeSpan.FromHours(6));

        depot.Decide();

        depot.Territory.Routes["ana"].ShouldBeEmpty();
    }

    [Fact]
    public void Work_of_the_same_weight_does_not_give_way()
    {
        depot.Technician("ana", 0, hoursLeft: 2.5);
        depot.Order("a", 1, severity: 3, promise: TimeSpan.FromHours(24));
        depot.Territory.Adopt(Domain.Dispatching.Policy.Planning.Routes(depot.Desk().Plan(isThorough: false).Plan));
        var later = depot.Order("b", 1, severity: 3, promise: TimeSpan.FromHours(24));

        depot.Ask(later).Choice.ShouldBeNull();
        depot.Territory.Routes["ana"].ShouldBe(["a"]);
    }

    [Fact]
    public void Of_equal_ways_the_broken_machine_goes_first()
    {
        depot.Technician("ana", 0);
        depot.Order("mild", 5, severity: 4, promise: TimeSpan.FromHours(10));
        depot.Order("bad", -5, severity: 2, promise: TimeSpan.FromHours(10));

        depot.Decide();

        depot.Territory.Routes["ana"].ShouldBe(["bad", "mild"]);
    }
}
