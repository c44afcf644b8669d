using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Tests.Dispatching;

public class Improving_a_plan
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 15)];

    private static readonly SearchOptions ManyLegs = new(LegRounds: 10);

    private static PlanChange Improve(
        Problem problem, TravelTable table, Plan plan, ulong seed = 1, long rounds = 2000, SearchOptions? options = null) =>
        Improver.Improve(problem, table, plan, seed, new RoundBudget(rounds), options);

    private static (Problem Problem, TravelTable Travel, Plan Plan) Given(int seed)
    {
        var (problem, travel) = Grounds.Random(seed);
        var table = TravelTable.Of(travel, [.. Enumerable.Range(0, travel.Places)]);
        var plan = new WorkingPlan<TravelTable>(problem, table, Plan.Committed(problem));
        for (var job = 0; job < problem.Jobs.Length; job++)
            if (plan.Find(job) is { IsFound: true } place) plan.Insert(job, place.Technician, place.Position);
        return (problem, table, plan.ToPlan());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void It_never_returns_a_plan_that_breaks_a_constraint_or_costs_more(int seed)
    {
        var (problem, travel, plan) = Given(seed);
        var before = PlanCheck.Cost(problem, travel, plan)!.Value + PlanCheck.Unassigned(problem, plan);

        var change = Improve(problem, travel, plan);

        var after = change.ApplyTo(plan)!;
        change.CostBefore.ShouldBe(before);
        change.CostAfter.ShouldBeLessThanOrEqualTo(before);
        (PlanCheck.Cost(problem, travel, after) + PlanCheck.Unassigned(problem, after)).ShouldBe(change.CostAfter, $"seed {seed}");
        after.Routes.SelectMany(r => r).Concat(after.Unassigned).Order().ShouldBe(Enumerable.Range(0, problem.Jobs.Length));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_search_that_starts_again_and_dissolves_routes_keeps_the_best_it_saw_and_what_is_committed(int seed)
    {
        var (problem, travel, plan) = Given(seed);
        problem = problem with
        {
            Technicians =
            [.. problem.Technicians.Select((t, i) => t with { Committed = [.. plan.Routes[i].Take(i % 3)] })]
        };

        var (kicked, again) = (Improve(
            problem, travel, plan, rounds: 6000, options: ManyLegs), Improve(problem, travel, plan, rounds: 6000, options: ManyLegs));

        var after = kicked.ApplyTo(plan)!;
        (PlanCheck.Cost(problem, travel, after) + PlanCheck.Unassigned(problem, after)).ShouldBe(kicked.CostAfter, $"seed {seed}");
        kicked.CostAfter.ShouldBeLessThanOrEqualTo(kicked.CostBefore);
        foreach (var (technician, route) in problem.Technicians.Zip(after.Routes)) route.Take(technician.Committed.Length)
            .ShouldBe(technician.Committed);
        after.Routes.SelectMany(r => r).Concat(after.Unassigned).Order().ShouldBe(Enumerable.Range(0, problem.Jobs.Length));
        again.ApplyTo(plan)!.Routes.SelectMany(r => r).ShouldBe(after.Routes.SelectMany(r => r));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Routes_taken_over_from_another_plan_break_no_constraint_and_lose_no_job_also_among_people_alike(int seed)
    {
        var (problem, travel) = Grounds.Random(seed, technicians: 12, jobs: 90, withBreaks: false);
        problem = problem with { Technicians = [.. problem.Technicians.Select((t, i) => problem.Technicians[i % 2] with { Id = t.Id })] };
        var table = TravelTable.Of(travel, [.. Enumerable.Range(0, travel.Places)]);
        var plan = Plan.Committed(problem);

        var change =
            Improve(problem, table, plan, (ulong)seed, 12_000, new(LegShare: 0.003, LegRounds: 0.2, KickTemperature: 0.04, CrossRate: 1));

        var after = change.ApplyTo(plan)!;
        (PlanCheck.Cost(problem, table, after) + PlanCheck.Unassigned(problem, after)).ShouldBe(change.CostAfter, $"seed {seed}");
        after.Routes.SelectMany(r => r).Concat(after.Unassigned).Order().ShouldBe(Enumerable.Range(0, problem.Jobs.Length));
    }

    [Fact]
    public void Where_nobody_is_on_duty_nothing_changes()
    {
        var problem = Grounds.Problem([], Grounds.Job(5));
        var table = TravelTable.Of(Grounds.Line(10), [.. Enumerable.Range(0, 10)]);

        Improve(problem, table, new Plan([], [0])).Routes.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_same_problem_seed_and_number_of_rounds_give_the_same_change(int seed)
    {
        var (problem, travel, plan) = Given(seed);

        var (first, again) = (Improve(problem, travel, plan, 7), Improve(problem, travel, plan, 7));

        again.ApplyTo(plan)!.Routes.SelectMany(r => r).ShouldBe(first.ApplyTo(plan)!.Routes.SelectMany(r => r));
        again.CostAfter.ShouldBe(first.CostAfter);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_committed_stays_where_it_is(int seed)
    {
        var (problem, travel, plan) = Given(seed);
        problem = problem with
        {
            Technicians =
            [.. problem.Technicians.Select((t, i) => t with { Committed = [.. plan.Routes[i].Take(i % 3)] })]
        };

        var after = Improve(problem, travel, plan).ApplyTo(plan)!;

        foreach (var (technician, route) in problem.Technicians.Zip(after.Routes)) route.Take(technician.Committed.Length)
            .ShouldBe(technician.Committed);
        PlanCheck.Cost(problem, travel, after).ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_travel_model_and_its_table_give_the_same_plan(int seed)
    {
        var (problem, travel) = Grounds.Random(seed);
        var table = TravelTable.Of(travel, [.. Enumerable.Range(0, travel.Places)]);

        var (modelled, tabled) =
            (Solver.Solve(problem, travel, 3, new RoundBudget(300)), Solver.Solve(problem, table, 3, new RoundBudget(300)));

        modelled.Routes.SelectMany(r => r).ShouldBe(tabled.Routes.SelectMany(r => r), $"seed {seed}");
    }

    [Fact]
    public void Ways_of_more_than_eighteen_hours_are_planned_all_the_same()
    {
        var problem = Grounds.Problem([Grounds.Technician(0, until: 200_000)], Grounds.Job(70_000), Grounds.Job(2));

        Solver.Solve(problem, Grounds.Line(70_001), 1, new RoundBudget(50)).Routes.Single().ShouldBe([1, 0]);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(6_400, 100)]
    [InlineData(8_200, 250)]
    [InlineData(10_000, 400)]
    [InlineData(12_000, 400)]
    public void Changing_what_was_announced_costs_more_the_nearer_it_is(int now, int price)
    {
        var weights = PlanWeights.Default with { Stability = 100, StabilityHorizon = 3600 };

        weights.StabilityAt(now, new Announcement(0, 10_000)).ShouldBe(price);
    }

    [Fact]
    public void It_finds_the_best_order_of_a_small_route()
    {
        var problem =
            Grounds.Problem([Grounds.Technician(0)], Grounds.Job(5), Grounds.Job(1), Grounds.Job(4), Grounds.Job(2), Grounds.Job(3));
        var table = TravelTable.Of(Grounds.Line(10), [.. Enumerable.Range(0, 10)]);

        var change = Improve(problem, table, new Plan([[0, 1, 2, 3, 4]], []));

        change.Routes.ShouldHaveSingleItem().Becomes.ShouldBe([1, 3, 4, 2, 0]);
        change.CostAfter.ShouldBe(5);
    }

    [Fact]
    public void A_told_job_moves_only_for_more_than_its_price_and_always_to_avoid_a_breach()
    {
        var told = Grounds.Job(50, dueBy: 5000) with { Told = new Announcement(0, 5000) };
        var problem = Grounds.Problem([Grounds.Technician(0, "A"), Grounds.Technician(60, "B")], told);
        var table = TravelTable.Of(Grounds.Line(100), [.. Enumerable.Range(0, 100)]);
        var plan = new Plan([[0], []], []);

        Improve(problem, table, plan).Routes.ShouldBeEmpty();
        Improve(problem with { Jobs = [told with { DueBy = 20 }] }, table, plan).Routes.Length.ShouldBe(2);
        Improve(problem with { Weights = problem.Weights with { Stability = 2 } }, table, plan).Routes.Length.ShouldBe(2);
    }

    [Fact]
    public void A_change_fits_only_where_the_routes_it_touches_are_the_same()
    {
        var (problem, travel, plan) = Given(3);
        var change = Improve(problem, travel, plan);
        var touched = change.Routes[0];

        change.ApplyTo(plan with { Routes = plan.Routes.SetItem(touched.Technician, touched.Was.Add(0)) }).ShouldBeNull();
    }

    [Fact]
    public void A_change_does_not_fit_when_a_job_it_wants_to_place_was_taken_by_somebody_else()
    {
        var change = new PlanChange([new RouteChange(0, [], [5])], 0, 0, 0);

        change.ApplyTo(new Plan([[], []], [5]))!.Unassigned.ShouldBeEmpty();
        change.ApplyTo(new Plan([[], [5]], [])).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_part_of_a_change_can_be_made_alone_and_saves_what_it_says(int seed)
    {
        var (problem, travel, plan) = Given(seed);
        var change = Improve(problem, travel, plan);

        change.Routes.Sum(r => r.Saved).ShouldBe(change.CostBefore - change.CostAfter, $"seed {seed}");
        var parts = change.Parts().ToList();
        parts.SelectMany(p => p.SelectMany(r => r.Jobs).Distinct()).ShouldBeUnique();
        foreach (var part in parts)
        {
            var after = new PlanChange(part, 0, 0, 0).ApplyTo(plan)!;
            (PlanCheck.Cost(problem, travel, after) + PlanCheck.Unassigned(problem, after))
                .ShouldBe(change.CostBefore - part.Sum(r => r.Saved), $"seed {seed}");
        }
    }

    [Fact]
    public void Routes_that_exchange_jobs_are_one_part_and_a_part_that_saves_nothing_is_none()
    {
        RouteChange[] exchange = [new(0, [1], [2], 5), new(2, [2, 3], [4], -4), new(3, [4], [1, 3], 1)];
        var change = new PlanChange([exchange[0], new(1, [5, 6], [6, 5], 7), exchange[1], exchange[2], new(4, [7, 8], [8, 7])], 9, 0, 0);

        var parts = change.Parts().Select(p => p.Select(r => r.Technician)).ToList();

        parts.Count.ShouldBe(2);
        parts[0].ShouldBe([0, 2, 3]);
        parts[1].ShouldBe([1]);
    }
}
