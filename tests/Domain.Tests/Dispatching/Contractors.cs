using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Constraints;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Travel;
using static Dispatch.Domain.Tests.Dispatching.Grounds;

namespace Dispatch.Domain.Tests.Dispatching;

public class Contractors
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [InlineData(600, true)]
    [InlineData(599, false)]
    public void Work_and_way_fit_into_the_hours_left_or_they_are_not_sent(int left, bool isSent) =>
        Working(Problem([Technician(0) with { ContractLeft = left }], Job(500))).Find(0).IsFound.ShouldBe(isSent);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_explanation_names_the_hours_that_are_missing_to_an_emergency_too(bool isEmergency)
    {
        var plan = Working(Problem([Technician(0) with { ContractLeft = 700 }], Job(500), Job(550) with { IsEmergency = isEmergency }));
        plan.Insert(0, 0, 0);

        plan.Explain(1).Candidates.Single().Exclusion.ShouldBe(new ContractHoursUsed(50));
    }

    [Fact]
    public void The_hours_count_from_when_they_are_ready() =>
        Working(Problem([Technician(0, readyAt: 5000) with { ContractLeft = 600 }], Job(500))).Find(0).StartsAt.ShouldBe(5500);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_search_plans_beyond_them(int seed)
    {
        var (random, travel) = Random(seed, withEmergencies: seed % 2 == 0);
        var problem = WithContracts(seed % 3 == 0 ? WithTies(random, seed) : random, seed);
        var table = TravelTable.Of(travel, [.. Enumerable.Range(0, travel.Places)]);

        var plan = Solver.Solve(problem, table, (ulong)seed, new RoundBudget(1000));

        PlanCheck.Cost(problem, table, plan).ShouldNotBeNull($"seed {seed}");
        plan.Routes.Where((route, t) => problem.Technicians[t].ContractLeft is not null && route.Length > 0).ShouldNotBeEmpty();
    }
}
