using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Constraints;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Travel;
using static Dispatch.Domain.Tests.Dispatching.Grounds;

namespace Dispatch.Domain.Tests.Dispatching;

public class Skill_levels
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [InlineData("engine", "engine", true)]
    [InlineData("engine:1", "engine", true)]
    [InlineData("engine", "engine:1", true)]
    [InlineData("engine:3", "engine:2", true)]
    [InlineData("engine:3", "engine", true)]
    [InlineData("engine:2", "engine:3", false)]
    [InlineData("engine", "engine:2", false)]
    [InlineData("hydraulics:3", "engine", false)]
    [InlineData("engine:3", "engine:4", false)]
    public void Who_knows_enough_is_sent(string has, string asked, bool isSent) =>
        Working(Problem([Technician(0) with { Skills = [has] }], Job(500) with { Skills = [asked] })).Find(0).IsFound.ShouldBe(isSent);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Below_the_level_excludes_by_a_name_of_its_own_from_emergencies_too(bool isEmergency)
    {
        var problem = Problem(
            [Technician(0) with { Skills = ["engine:1", "hydraulics"] }, Technician(0) with { Skills = ["hydraulics"] }],
            Job(500) with { Skills = ["hydraulics", "engine:2"], IsEmergency = isEmergency });

        Working(problem).Explain(0).Candidates.Select(c => (c.Technician, c.Exclusion))
            .ShouldBe([(0, new SkillTooLow("engine:2")), (1, new MissingSkill("engine:2"))], ignoreOrder: true);
    }

    [Fact]
    public void A_level_is_worded() =>
        SkillNames.Of("hydraulics:2").ShouldBe(new Wording("Hydraulics, level 2", "液压 2级", "Hidráulica, nivel 2"));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_search_sends_anybody_below_the_level(int seed)
    {
        var (random, travel) = Random(seed, withEmergencies: seed % 2 == 0);
        var problem = WithLevels(random, seed);
        var table = TravelTable.Of(travel, [.. Enumerable.Range(0, travel.Places)]);

        var plan = Solver.Solve(problem, table, (ulong)seed, new RoundBudget(500));

        PlanCheck.Cost(problem, table, plan).ShouldNotBeNull($"seed {seed}");
    }
}
