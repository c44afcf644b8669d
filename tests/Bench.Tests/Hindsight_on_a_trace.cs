using Dispatch.Dispatch.Bench.Dynamic;
using Dispatch.Dispatch.Bench.Instances;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Simulations;

namespace Dispatch.Bench.Tests;

public class Hindsight_on_a_trace
{
    private static readonly PlanWeights OnlyThatAreServed = PlanWeights.Default with
    {
        Breach = [0, 0, 0, 0],
        LatenessPerSecond = [0, 0, 0, 0],
        Unassigned = [1_000_000, 1_000_000, 1_000_000, 1_000_000]
    };

    /// <summary>Far more than can be done, and a search so short that it finds nothing by itself.</summary>
    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Does_no_less_than_a_policy_did_however_short_the_search(int seed)
    {
        var trace = TraceGenerator.Create(seed, new Surprises(), technicians: 3, jobs: 60);
        var scenario = trace.Scenario();
        var outcomes = ((IPolicy[])[new NearestIdle(), new Planned(PlanWeights.Default, SearchOptions.Live, 20)])
            .Select(policy => Simulation.Play(scenario, policy)).ToList();

        var hindsight = new Hindsight(trace, OnlyThatAreServed).Search(outcomes, new RoundBudget(1));

        hindsight.Undone.ShouldBeLessThanOrEqualTo(outcomes.Min(outcome => outcome.Visits.Count(visit => visit is null)));
        hindsight.Undone.ShouldBePositive();
    }

    [Fact]
    public void Knows_who_calls_off_and_who_goes_home()
    {
        var trace = new DispatchFile(
            "seconds = 0 + floor(1 * euclidean metres)",
            [new(0, 0, 0, [], 0, 30_000, AbsentFrom: 5_000)],
            [Job(0, release: 0), Job(1, release: 0) with { CancelledAt = 4_000 }, Job(2, release: 4_500)]);
        var outcome = Simulation.Play(trace.Scenario(), new NearestIdle());

        var hindsight = new Hindsight(trace, PlanWeights.Default).Search([outcome], new RoundBudget(100));

        hindsight.ShouldSatisfyAllConditions(
            score => score.OnTime.ShouldBe(50), score => score.Undone.ShouldBe(1), score => score.Travel.ShouldBe(100 / 3600.0));
    }

    private static DispatchFile.What Job(int id, int release) => new(id, 100, 0, release, 20_000, 1_000, [], 2);
}
