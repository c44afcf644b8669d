using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Tests.Dispatching;

public class Tied_work_after_any_search
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    private static (Problem Problem, TravelTable Travel) Given(int seed, int technicians = 8, int jobs = 40)
    {
        var (problem, travel) = Grounds.Random(seed, technicians, jobs, withBreaks: seed % 2 == 0, withEmergencies: seed % 3 == 0);
        return (Grounds.WithTies(problem, seed), TravelTable.Of(travel, [.. Enumerable.Range(0, travel.Places)]));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_search_breaks_nothing_loses_nothing_and_costs_what_it_says(int seed)
    {
        var (problem, travel) = Given(seed);
        var plan = Solver.Inserted(problem, travel, Plan.Committed(problem));
        var before = PlanCheck.Cost(problem, travel, plan)!.Value + PlanCheck.Unassigned(problem, plan);

        var change = Improver.Improve(problem, travel, plan, (ulong)seed, new RoundBudget(2000));

        var after = change.ApplyTo(plan)!;
        change.CostBefore.ShouldBe(before, $"seed {seed}");
        change.CostAfter.ShouldBeLessThanOrEqualTo(before);
        (PlanCheck.Cost(problem, travel, after) + PlanCheck.Unassigned(problem, after)).ShouldBe(change.CostAfter, $"seed {seed}");
        after.Routes.SelectMany(r => r).Concat(after.Unassigned).Order().ShouldBe(Enumerable.Range(0, problem.Jobs.Length));
        change.Routes.Sum(r => r.Saved).ShouldBe(change.CostBefore - change.CostAfter, $"seed {seed}");
        problem.Jobs.Count(job => job.PartOf is not null || job.After is not null).ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Nor_does_one_that_dissolves_routes_and_takes_others_over(int seed)
    {
        var (problem, travel) = Given(seed);
        problem = problem with { Technicians = [.. problem.Technicians.Select((t, i) => problem.Technicians[i % 2] with { Id = t.Id })] };
        var plan = Plan.Committed(problem);

        var change = Improver.Improve(problem, travel, plan, (ulong)seed, new RoundBudget(12_000),
            new(LegShare: 0.003, LegRounds: 0.2, KickTemperature: 0.04, CrossRate: 0.7));

        var after = change.ApplyTo(plan)!;
        (PlanCheck.Cost(problem, travel, after) + PlanCheck.Unassigned(problem, after)).ShouldBe(change.CostAfter, $"seed {seed}");
        after.Routes.SelectMany(r => r).Concat(after.Unassigned).Order().ShouldBe(Enumerable.Range(0, problem.Jobs.Length));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_part_of_a_change_can_be_made_alone(int seed)
    {
        var (problem, travel) = Given(seed);
        var plan = Solver.Inserted(problem, travel, Plan.Committed(problem));
        var change = Improver.Improve(problem, travel, plan, 1, new RoundBudget(500));

        foreach (var part in change.Parts())
        {
            var after = new PlanChange(part, 0, 0, 0).ApplyTo(plan)!;
            (PlanCheck.Cost(problem, travel, after) + PlanCheck.Unassigned(problem, after))
                .ShouldBe(change.CostBefore - part.Sum(r => r.Saved), $"seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_meeting_is_cheaper_than_the_one_found(int seed)
    {
        var (problem, travel) = Grounds.Random(seed, technicians: 4, jobs: 12, withBreaks: seed % 2 == 0, withEmergencies: seed % 3 == 0);
        problem = problem with
        {
            Jobs =
            [.. problem.Jobs.Select((job, j) => j % 4 == 3 ? job with { PartOf = j - 1, Place = problem.Jobs[j - 1].Place,
                Window = problem.Jobs[j - 1].Window, IsEmergency = problem.Jobs[j - 1].IsEmergency } : job)]
        };
        var before = Plan.Committed(problem);
        for (var job = 0; job < problem.Jobs.Length; job++)
        {
            if (problem.Jobs[job].PartOf is not null) continue;
            var plan = new WorkingPlan<EuclideanTravel>(problem, travel, before);
            var cost = plan.Cost;
            cost.ShouldBe(PlanCheck.Cost(problem, travel, before)!.Value);

            var found = plan.Find(job);

            if (job % 4 == 2 && Cheapest(problem, travel, before, job, job + 1) is { } cheapest)
                found.Cost.ShouldBeLessThanOrEqualTo(cheapest - cost, $"seed {seed}, job {job}");
            if (!found.IsFound) continue;
            plan.Insert(job, found.Technician, found.Position);
            plan.Cost.ShouldBe(cost + found.Cost, $"seed {seed}, job {job}");
            before = plan.ToPlan();
            PlanCheck.Cost(problem, travel, before)!.Value.ShouldBeLessThanOrEqualTo(plan.Cost, $"seed {seed}, job {job}");
            PlanCheck.KeepsTies(problem, j => plan.TechnicianOf(j) is { } t ? (t, plan.StartsAt(j)!.Value) : null).ShouldBeTrue();
        }
    }

    /// <summary>Of all pairs of places, those that move what is tied already aside.</summary>
    private static long? Cheapest(Problem problem, EuclideanTravel travel, Plan plan, int first, int second)
    {
        var tied = new WorkingPlan<EuclideanTravel>(problem, travel, plan);
        var pinned = Enumerable.Range(0, problem.Jobs.Length)
            .Where(j => problem.Jobs[j].PartOf is not null || j + 1 < problem.Jobs.Length && problem.Jobs[j + 1].PartOf == j)
            .Where(j => tied.StartsAt(j) is not null).ToDictionary(j => j, j => tied.StartsAt(j));
        long? cheapest = null;
        foreach (var (t, position) in Places(first))
            foreach (var (other, behind) in Places(second))
            {
                if (t == other) continue;
                var routes = plan.Routes.SetItem(t, plan.Routes[t].Insert(position, first))
                    .SetItem(other, plan.Routes[other].Insert(behind, second));
                var with = new Plan(routes, [.. plan.Unassigned.Except([first, second])]);
                if (PlanCheck.Cost(problem, travel, with) is not { } cost || cost >= cheapest) continue;
                var after = new WorkingPlan<EuclideanTravel>(problem, travel, with);
                if (pinned.All(one => after.StartsAt(one.Key) == one.Value)) cheapest = cost;
            }

        return cheapest;

        IEnumerable<(int Technician, int Position)> Places(int job) =>
            from t in Enumerable.Range(0, plan.Routes.Length)
            let emergency = problem.Jobs[job].IsEmergency ? -1 : Enumerable.Range(0, plan.Routes[t].Length).LastOrDefault(
                i => problem.Jobs[plan.Routes[t][i]] is { IsEmergency: true } other && !(other.Window?.OpensAt > problem.Now), -1)
            from position in Enumerable.Range(emergency + 1, plan.Routes[t].Length - emergency)
            select (t, position);
    }
}
