using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Constraints;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Travel;
using static Dispatch.Domain.Tests.Dispatching.Grounds;

namespace Dispatch.Domain.Tests.Dispatching;

public class Work_for_two
{
    private static readonly PlanJob First = Job(500, dueBy: 2000);
    private static readonly PlanJob Second = Job(500) with { PartOf = 0 };

    private static Problem Given(params PlanTechnician[] technicians) => Problem(technicians, First, Second);

    private static Plan Solved(Problem problem) => Solver.Solve(problem, Line(), 1, new RoundBudget(300));

    [Fact]
    public void Two_people_begin_at_the_same_moment_the_nearer_one_waits_for_the_other()
    {
        var plan = Working(Given(Technician(400, "A"), Technician(900, "B"), Technician(5000, "C")));

        var found = plan.Find(0);
        plan.Insert(0, found.Technician, found.Position);

        plan.StartsAt(0).ShouldBe(400);
        plan.StartsAt(1).ShouldBe(400);
        new[] { plan.TechnicianOf(0), plan.TechnicianOf(1) }.Order().ShouldBe([0, 1]);
        found.Cost.ShouldBe(500);
    }

    [Fact]
    public void Where_one_of_two_is_free_neither_is_sent_and_the_explanation_says_so()
    {
        var problem = Given(Technician(400, "A"), Technician(900, "B") with { Shift = new Period(0, 450) });
        var plan = Working(problem);

        plan.Find(0).ShouldBe(Placement.None);
        plan.Explain(0).Candidates.Select(c => (c.Technician, c.Exclusion))
            .ShouldBe([(0, new CrewIncomplete(2)), (1, new OutsideShift(50))], ignoreOrder: true);
        Solved(problem).Unassigned.ShouldBe([0, 1]);
    }

    [Fact]
    public void One_alone_is_not_sent_where_nobody_else_has_the_skill()
    {
        var problem = Problem([Technician(0, "A") with { Skills = ["engine"] }, Technician(0, "B")], First with { Skills = ["engine"] },
            Second with { Skills = ["engine"] });

        Working(problem).Explain(0).Candidates.Select(c => (c.Technician, c.Exclusion))
            .ShouldBe([(0, new CrewIncomplete(2)), (1, new MissingSkill("engine"))], ignoreOrder: true);
    }

    [Fact]
    public void The_explanation_names_for_each_candidate_who_comes_along_and_the_price_of_both()
    {
        var plan = Working(Given(Technician(400, "A"), Technician(900, "B"), Technician(5000, "C")));

        var choice = plan.Explain(0).Choice!;
        var far = plan.Explain(0).Candidates.Single(c => c.Technician == 2).Proposal!;

        choice.Placement.Cost.ShouldBe(
            choice.Travel + choice.OwnClock + choice.OtherClocks + choice.Announcement + choice.Fairness + choice.Waiting);
        choice.Placement.StartsAt.ShouldBe(400);
        choice.Partners.ShouldHaveSingleItem().StartsAt.ShouldBe(400);
        far.Partners.ShouldHaveSingleItem().Technician.ShouldBe(0);
        (far.Placement.StartsAt, far.LateBy).ShouldBe((4500, 2500));
    }

    [Fact]
    public void Taking_one_out_takes_the_other_out()
    {
        var plan = Working(Given(Technician(400, "A"), Technician(900, "B")));
        var found = plan.Find(0);
        plan.Insert(0, found.Technician, found.Position);

        plan.Remove(1);

        plan.ToPlan().Unassigned.ShouldBe([0, 1]);
        plan.Cost.ShouldBe(0);
    }

    [Fact]
    public void Other_work_before_it_does_not_make_anybody_wait()
    {
        var problem =
            Problem([Technician(400, "A"), Technician(900, "B")], First, Second, Job(450, duration: 300), Job(450, duration: 301));
        var plan = Working(problem);
        plan.Insert(0, 0, 0);

        plan.Find(2, 0).Position.ShouldBe(0);
        plan.Find(3, 0).Position.ShouldBe(1);
    }

    [Fact]
    public void A_plan_that_brings_two_pairs_together_in_opposite_order_loses_one_of_them()
    {
        var problem =
            Problem([Technician(0, "A"), Technician(0, "B")], Job(10), Job(10) with { PartOf = 0 }, Job(20), Job(20) with { PartOf = 2 });

        var plan = new WorkingPlan<EuclideanTravel>(problem, Line(), new Plan([[0, 2], [3, 1]], [])).ToPlan();

        plan.Unassigned.Length.ShouldBe(2);
        PlanCheck.Cost(problem, Line(), plan).ShouldNotBeNull();
    }

    [Fact]
    public void Who_has_accepted_stays_and_the_other_comes_at_that_moment_or_not_at_all()
    {
        var problem = Given(Technician(400, "A") with { Committed = [0] }, Technician(590, "B"));

        Working(problem).Find(1).ShouldBe(new Placement(1, 0, 100, 90));
        Working(Given(Technician(400, "A") with { Committed = [0] }, Technician(601, "B"))).Find(1).ShouldBe(Placement.None);
    }
}
