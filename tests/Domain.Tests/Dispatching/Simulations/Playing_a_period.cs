using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Simulations;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Tests.Dispatching.Simulations;

/// <summary>Places on a line, a hundred seconds apart; work takes a hundred seconds unless said otherwise.</summary>
public class Playing_a_period
{
    private static readonly TravelTable Line = TravelTable.Of(
        new EuclideanTravel([.. Enumerable.Range(0, 60).Select(place => 100f * place)], new float[60], 0, 1), [.. Enumerable.Range(0, 60)]);

    private static readonly IPolicy Insertion = new Planned(PlanWeights.Default, SearchOptions.Live, 0);
    private static readonly IPolicy Search = new Planned(PlanWeights.Default, SearchOptions.Live, 200);

    public static TheoryData<string> Policies => ["nearest", "insertion", "search"];

    [Fact]
    public void Nobody_leaves_before_the_call_and_work_takes_as_long_as_it_does()
    {
        var outcome = Play(Insertion, [Who(0)], [Call(10, at: 500, actual: 900), Call(10, at: 600)]);

        outcome.Visits.Select(visit => visit!.ArrivesAt).ShouldBe([1500, 2400]);
        outcome.Travel.ShouldBe(1000);
    }

    [Theory, MemberData(nameof(Policies))]
    public void Work_waits_for_the_shift_to_begin(string policy) =>
        Play(Named(policy), [Who(0, from: 3000)], [Call(10, at: 500)]).Visits.Single()!.ArrivesAt.ShouldBe(4000);

    [Theory, MemberData(nameof(Policies))]
    public void What_is_called_off_before_anybody_set_out_counts_nowhere(string policy)
    {
        ScenarioJob[] calls = [Call(10, at: 0), Call(20, at: 0) with { CancelledAt = 100 }, Call(10, at: 0) with { CancelledAt = 1200 }];
        Scenario scenario = new([Who(0)], [.. calls], Line);

        var outcome = Simulation.Play(scenario, Named(policy));

        Enumerable.Range(0, 3).Select(job => outcome.IsOff(scenario, job)).ShouldBe([false, true, outcome.Visits[2] is null]);
        outcome.Visits[0].ShouldNotBeNull();
    }

    [Fact]
    public void Somebody_who_goes_home_leaves_the_rest_to_the_others()
    {
        var outcome =
            Play(Insertion, [Who(10) with { AbsentFrom = 50 }, Who(50)], [Call(10, at: 0, actual: 100), Call(11, at: 0), Call(12, at: 60)]);

        outcome.Visits.Select(visit => visit!.Technician).ShouldBe([0, 1, 1]);
    }

    [Theory]
    [InlineData("insertion")]
    [InlineData("search")]
    public void Two_people_begin_together_when_the_second_is_there(string policy)
    {
        ScenarioJob[] calls = [Call(30, at: 0), Call(20, at: 0), Call(20, at: 0) with { Job = Call(20, at: 0).Job with { PartOf = 1 } }];

        var outcome = Play(Named(policy), [Who(10), Who(28)], calls);

        outcome.Visits[1]!.ArrivesAt.ShouldBe(outcome.Visits[2]!.ArrivesAt);
        outcome.Visits.Skip(1).Select(visit => visit!.Technician).Order().ShouldBe([0, 1]);
        outcome.Visits[0].ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Policies))]
    public void Nobody_sets_out_before_the_materials_are_there(string policy) =>
        Play(Named(policy), [Who(0)], [Call(10, at: 500) with { PreparedAt = 2000 }]).Visits.Single()!.ArrivesAt.ShouldBe(3000);

    [Fact]
    public void A_trip_deviates_as_told_and_the_same_way_under_every_policy()
    {
        Scenario scenario = new([Who(0)], [Call(50, at: 0)], Line, Noise: 0.2);

        var trips = ((IPolicy[])[new NearestIdle(), Insertion, Search])
            .Select(policy => Simulation.Play(scenario, policy).Visits.Single()!.Trip).Distinct().ToList();

        trips.ShouldHaveSingleItem().ShouldBeInRange(4000, 6000);
        trips[0].ShouldNotBe(5000);
    }

    [Fact]
    public void Planning_ahead_keeps_clocks_that_the_nearest_rule_misses()
    {
        ScenarioTechnician[] crew = [Who(10)];
        ScenarioJob[] calls = [Call(20, at: 0), Call(5, at: 0, due: 600)];

        Missed(Play(Search, crew, calls), calls).ShouldBe(0);
        Missed(Play(new NearestIdle(), crew, calls), calls).ShouldBe(1);
    }

    [Fact]
    public void The_same_period_under_the_same_policy_is_the_same()
    {
        var random = new Random(7);
        ScenarioJob[] calls =
            [.. Enumerable.Range(0, 60).Select(_ => Call(random.Next(60), random.Next(20_000), due: random.Next(30_000)))];

        var outcomes = Enumerable.Range(0, 2).Select(_ => Play(Search, [Who(0), Who(30), Who(59)], calls)).ToList();

        outcomes[0].Visits.ShouldBe(outcomes[1].Visits);
        (outcomes[0].Retold, outcomes[0].Replanned).ShouldBe((outcomes[1].Retold, outcomes[1].Replanned));
    }

    private static IPolicy Named(string policy) => policy switch
    {
        "nearest" => new NearestIdle(),
        "insertion" => Insertion,
        _ => Search,
    };

    private static Outcome Play(IPolicy policy, ScenarioTechnician[] crew, ScenarioJob[] calls) =>
        Simulation.Play(new Scenario([.. crew], [.. calls], Line), policy);

    private static int Missed(Outcome outcome, ScenarioJob[] calls) =>
        outcome.Visits.Zip(calls).Count(one => one.First is not { } visit || visit.ArrivesAt > one.Second.Job.DueBy);

    private static ScenarioTechnician Who(int place, int from = 0) =>
        new(Grounds.Technician(place, $"T{place}", from, 100_000) with { Shift = new Period(from, 100_000) });

    private static ScenarioJob Call(int place, int at, int actual = 100, int expected = 100, int? due = null, int severity = 2) =>
        new(Grounds.Job(place, due, expected, severity) with { ReleasedAt = at }, actual);
}
