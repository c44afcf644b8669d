using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Constraints;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Travel;
using static Dispatch.Domain.Tests.Dispatching.Grounds;

namespace Dispatch.Domain.Tests.Dispatching;

public class A_preferred_technician
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [InlineData(2299, 1)]
    [InlineData(2301, 0)]
    public void Is_sent_unless_the_way_is_longer_by_more_than_the_price(int away, int sent) =>
        Working(Problem([Technician(0, "A"), Technician(away + 500, "B")], Job(500) with { Preferred = 1, Duration = 0 }))
            .Find(0).Technician.ShouldBe(sent);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_explanation_names_the_price_of_sending_another(bool isEmergency)
    {
        var plan = Working(
            Problem([Technician(0, "A"), Technician(3000, "B")], Job(500) with { Preferred = 1, IsEmergency = isEmergency }));

        var sent = plan.Explain(0).Choice!;

        sent.Placement.Technician.ShouldBe(0);
        sent.Grounds.ShouldHaveSingleItem().ShouldBe(new Ground(new NotPreferred(1), 1800));
        sent.Placement.Cost.ShouldBe(sent.Travel + 1800);
        sent.NeedsConfirmation.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_search_reckons_the_price(int seed)
    {
        var (random, travel) = Random(seed, withEmergencies: seed % 2 == 0);
        var problem = WithPreferences(random, seed);
        var table = TravelTable.Of(travel, [.. Enumerable.Range(0, travel.Places)]);
        var before = Plan.Committed(problem);

        var change = Improver.Improve(problem, table, before, (ulong)seed, new RoundBudget(500));

        var plan = change.ApplyTo(before)!;
        (PlanCheck.Cost(problem, table, plan) + PlanCheck.Unassigned(problem, plan)).ShouldBe(change.CostAfter, $"seed {seed}");
    }
}
