using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Constraints;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Travel;
using static Dispatch.Domain.Tests.Dispatching.Grounds;

namespace Dispatch.Domain.Tests.Dispatching;

public class Hours_kept_for_breakdowns
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    /// <summary>Two technicians with 1,000 s each, of which planned work may use 1,600 s together.</summary>
    private static Problem Given(params PlanJob[] jobs) =>
        Problem([Technician(0, "A", until: 1000), Technician(0, "B", until: 1000)],
            jobs) with
        { Rules = new PlanRules { KeptShare = 0.2 } };

    private static PlanJob Planned(int duration) => Job(0, duration: duration, severity: 4) with { IsPlanned = true };

    [Fact]
    public void Planned_work_uses_what_is_left_beside_them_and_no_more()
    {
        var plan = Working(Given(Planned(900), Planned(700), Planned(1)));
        plan.Insert(0, 0, 0);

        plan.Find(1).IsFound.ShouldBeTrue();
        plan.Insert(1, 1, 0);
        plan.Find(2).IsFound.ShouldBeFalse();
    }

    [Fact]
    public void The_explanation_says_so()
    {
        var plan = Working(Given(Planned(900), Planned(750)));
        plan.Insert(0, 0, 0);

        plan.Explain(1).Candidates.Select(c => c.Exclusion).ShouldAllBe(exclusion => exclusion == new KeptForBreakdowns(50));
    }

    [Fact]
    public void A_breakdown_uses_them()
    {
        var plan = Working(Given(Planned(900), Planned(700), Job(0, duration: 300)));
        plan.Insert(0, 0, 0);
        plan.Insert(1, 1, 0);

        plan.Find(2).Technician.ShouldBe(1);
    }

    [Fact]
    public void Each_day_keeps_its_own()
    {
        var problem = Given(Planned(700), Planned(700));
        problem = problem with { Technicians = [problem.Technicians[0], problem.Technicians[1] with { Day = 1 }] };
        var plan = Working(problem);
        plan.Insert(0, 0, 0);

        plan.Find(1).Technician.ShouldBe(1);
    }

    [Fact]
    public void A_plan_that_uses_too_much_gives_it_back()
    {
        var (problem, travel) = (Given(Planned(900), Planned(900)), Line(10));
        var plan = new Plan([[0], [1]], []);

        var change = Improver.Improve(problem, TravelTable.Of(travel, [.. Enumerable.Range(0, 10)]), plan, 1, new RoundBudget(100));

        change.ApplyTo(plan)!.Unassigned.Length.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_search_uses_them_for_planned_work(int seed)
    {
        var (random, travel) = Random(seed, withEmergencies: seed % 2 == 0);
        var problem = WithShare(seed % 3 == 0 ? WithTies(random, seed) : random, seed, 0.85);
        var table = TravelTable.Of(travel, [.. Enumerable.Range(0, travel.Places)]);
        var before = Solver.Inserted(problem, table, Plan.Committed(problem));

        var change = Improver.Improve(problem, table, before, (ulong)seed, new RoundBudget(3000), new(LegRounds: 10));

        var plan = change.ApplyTo(before)!;
        (PlanCheck.Cost(problem, table, plan) + PlanCheck.Unassigned(problem, plan)).ShouldBe(change.CostAfter, $"seed {seed}");
        plan.Unassigned.ShouldContain(job => problem.Jobs[job].IsPlanned);
    }
}
