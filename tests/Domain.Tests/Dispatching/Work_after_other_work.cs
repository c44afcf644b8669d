using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Constraints;
using Dispatch.Domain.Dispatching.Improvement;
using static Dispatch.Domain.Tests.Dispatching.Grounds;

namespace Dispatch.Domain.Tests.Dispatching;

public class Work_after_other_work
{
    private const int Hour = 3600;

    private static Problem Given(params PlanTechnician[] technicians) =>
        Problem(technicians, Job(500), Job(600) with { After = new Lag(0, 2 * Hour) }, Job(510, duration: 200));

    [Fact]
    public void It_begins_no_earlier_than_so_many_hours_after_the_end_of_the_other_whoever_does_it()
    {
        var plan = Working(Given(Technician(0, "A"), Technician(600, "B")));
        plan.Insert(0, 0, 0);

        var found = plan.Find(1, 1);

        found.StartsAt.ShouldBe(600 + (2 * Hour));
    }

    [Fact]
    public void While_nobody_does_the_other_it_is_not_planned_and_the_explanation_says_so()
    {
        var plan = Working(Given(Technician(0, "A")));

        plan.Find(1).ShouldBe(Placement.None);
        plan.Explain(1).Candidates.Single().Exclusion.ShouldBe(new PrecedingWorkOpen());
    }

    [Fact]
    public void A_shift_that_ends_before_excludes_and_says_by_how_much()
    {
        var plan = Working(Given(Technician(0, "A"), Technician(600, "B", until: 600 + (2 * Hour))));
        plan.Insert(0, 0, 0);

        plan.Explain(1, 1).Exclusion.ShouldBe(new OutsideShift(100));
    }

    [Fact]
    public void What_comes_before_is_pushed_no_further_than_the_work_behind_it_can_wait()
    {
        var problem = Given(Technician(0, "A"), Technician(600, "B", until: 700 + (2 * Hour)));
        var plan = Working(problem);
        plan.Insert(0, 0, 0);
        plan.Insert(1, 1, 0);

        plan.Find(2, 0).Position.ShouldBe(1);
        plan.Remove(1);
        plan.Insert(2, 0, 0);
        plan.StartsAt(0).ShouldBe(720);
    }

    [Fact]
    public void Taking_the_other_out_takes_it_out_too()
    {
        var plan = Working(Given(Technician(0, "A"), Technician(600, "B")));
        plan.Insert(0, 0, 0);
        plan.Insert(1, 1, 0);

        plan.Remove(0);

        plan.ToPlan().Unassigned.ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void The_search_plans_both_in_order()
    {
        var problem = Given(Technician(0, "A"), Technician(600, "B"));

        var plan = Solver.Solve(problem, Line(), 1, new RoundBudget(300));

        plan.Unassigned.ShouldBeEmpty();
        PlanCheck.Cost(problem, Line(), plan).ShouldNotBeNull();
    }

    [Fact]
    public void Two_that_wait_for_each_other_are_not_planned()
    {
        var problem = Problem([Technician(0)], Job(5) with { After = new Lag(1, 0) }, Job(6) with { After = new Lag(0, 0) });

        Solver.Solve(problem, Line(), 1, new RoundBudget(100)).Unassigned.ShouldBe([0, 1]);
    }
}
