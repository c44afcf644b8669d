using Dispatch.Domain.Dispatching;
using static Dispatch.Domain.Tests.Dispatching.Grounds;

namespace Dispatch.Domain.Tests.Dispatching;

public class Finding_the_best_place
{
    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_place_of_any_technician_is_cheaper_than_the_one_found(int seed)
    {
        var (problem, travel) = Random(seed);
        CheckEveryPlace(seed, problem, travel);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nor_where_machines_wait_and_emergencies_pay_for_what_excludes_others(int seed)
    {
        var (problem, travel) = Random(seed, withBreaks: seed % 2 == 0, withEmergencies: true);
        CheckEveryPlace(seed, problem, travel);
    }

    private static void CheckEveryPlace(int seed, Problem problem, Domain.Dispatching.Travel.EuclideanTravel travel)
    {
        var plan = new WorkingPlan<Domain.Dispatching.Travel.EuclideanTravel>(problem, travel, Plan.Committed(problem));
        for (var job = 0; job < problem.Jobs.Length; job++)
        {
            var before = plan.ToPlan();
            var cheapest = CheapestOfAll(problem, travel, before, job);

            var found = plan.Find(job);

            (found.IsFound ? found.Cost : (long?)null).ShouldBe(cheapest, $"seed {seed}, job {job}");
            if (!found.IsFound) continue;
            plan.Insert(job, found.Technician, found.Position);
            PlanCheck.Starts(problem, travel, found.Technician, [.. plan.RouteOf(found.Technician)])[found.Position]
                .ShouldBe(found.StartsAt);
            plan.Cost.ShouldBe(PlanCheck.Cost(problem, travel, plan.ToPlan())!.Value, $"seed {seed}, job {job}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Taking_jobs_out_and_putting_them_back_leaves_the_same_plan(int seed)
    {
        var (problem, travel) = Random(seed);
        var plan = new WorkingPlan<Domain.Dispatching.Travel.EuclideanTravel>(problem, travel, Plan.Committed(problem));
        for (var job = 0; job < problem.Jobs.Length; job++)
            if (plan.Find(job) is { IsFound: true } place) plan.Insert(job, place.Technician, place.Position);
        var (before, cost) = (plan.ToPlan(), plan.Cost);

        foreach (var technician in Enumerable.Range(0, problem.Technicians.Length))
            foreach (var (job, position) in before.Routes[technician].Select((j, p) => (j, p)).ToArray())
            {
                plan.Remove(job);
                plan.Insert(job, technician, position);
            }

        plan.Cost.ShouldBe(cost);
        plan.ToPlan().Routes.SelectMany(r => r).ShouldBe(before.Routes.SelectMany(r => r));
    }

    [Fact]
    public void A_route_may_grow_beyond_the_room_it_began_with()
    {
        var problem = Problem([Technician(0, "A"), Technician(100, "B")], [.. Enumerable.Range(1, 60).Select(p => Job(p, duration: 1))]);
        var plan = Working(problem);

        for (var job = 0; job < 60; job++) plan.Insert(job, 0, job);

        plan.RouteOf(0).ShouldBe(Enumerable.Range(0, 60));
        plan.Cost.ShouldBe(60);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    private static long? CheapestOfAll(Problem problem, Domain.Dispatching.Travel.EuclideanTravel travel, Plan plan, int job)
    {
        long? cheapest = null;
        for (var t = 0; t < problem.Technicians.Length; t++)
        {
            var route = plan.Routes[t];
            var now = PlanCheck.CostOf(problem, travel, t, [.. route])!.Value;
            var emergency = problem.Jobs[job].IsEmergency
                ? -1
                : Enumerable.Range(0, route.Length).LastOrDefault(
                    i => problem.Jobs[route[i]] is { IsEmergency: true } other && !(other.Window?.OpensAt > problem.Now), -1);
            for (var position = emergency + 1; position <= route.Length; position++)
                if (PlanCheck.CostOf(problem, travel, t, [.. route.Insert(position, job)]) is { } with && !(with - now >= cheapest))
                    cheapest = with - now;
        }

        return cheapest;
    }
}
