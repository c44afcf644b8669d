using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;

namespace Dispatch.Domain.Tests.Dispatching;

public class Solving_a_problem
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    private static int[] Flat(Plan plan) => [.. plan.Routes.SelectMany(r => r.Prepend(-1)), -2, .. plan.Unassigned];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_same_problem_seed_and_number_of_rounds_give_the_same_plan(int seed)
    {
        var (problem, travel) = Grounds.Random(seed);

        var first = Solver.Solve(problem, travel, 7, new RoundBudget(500));
        var again = Solver.Solve(problem, travel, 7, new RoundBudget(500));

        Flat(again).ShouldBe(Flat(first));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_plan_keeps_every_constraint_and_holds_every_job_once(int seed)
    {
        var (problem, travel) = Grounds.Random(seed);

        var plan = Solver.Solve(problem, travel, 1, new RoundBudget(300));

        PlanCheck.Cost(problem, travel, plan).ShouldNotBeNull($"seed {seed}");
        plan.Routes.SelectMany(r => r).Concat(plan.Unassigned).Order().ShouldBe(Enumerable.Range(0, problem.Jobs.Length));
    }

    [Fact]
    public void The_worst_severity_gets_the_only_time_there_is()
    {
        var problem = Grounds.Problem([Grounds.Technician(0, until: 250)], Grounds.Job(100, severity: 3), Grounds.Job(100, severity: 1));

        var plan = Solver.Solve(problem, Grounds.Line(), 1, new RoundBudget(100));

        plan.Routes.Single().ShouldBe([1]);
        plan.Unassigned.ShouldBe([0]);
    }
}
