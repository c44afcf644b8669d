using Dispatch.Dispatch.Bench.Instances;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Simulations;

namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>The policies by name, and how each plays a trace.</summary>
internal static class Policies
{
    public static IEnumerable<string> Chosen(Arguments arguments, string otherwise) => arguments.Text("policies", otherwise).Split(',');

    public static Score Play(string name, DispatchFile trace, Arguments arguments)
    {
        var weights = Tuning.Weights(arguments, PlanWeights.Default);
        if (name == "hindsight") return Hindsight.Of(trace, PlaneTravel.Of(trace), weights, Clock.Seconds(arguments.Number("hindsight", 5), arguments.Text("clock", "wall")));
        var (scenario, policy) = (trace.Scenario(), new Timed(Create(name, weights, arguments)));
        return Score.Of(trace, scenario, Simulation.Play(scenario, policy), policy.Took);
    }

    private static IPolicy Create(string name, PlanWeights weights, Arguments arguments)
    {
        var options = Tuning.From(arguments, SearchOptions.Live);
        var rounds = (long)arguments.Number("rounds", 300);
        return name switch
        {
            "nearest" => new NearestIdle(),
            "insertion" => new Planned(weights, options, 0),
            "at-once" => new Planned(weights, options, rounds),
            "when-due" => new Planned(weights, options, rounds, (int)arguments.Number("telling", 7200), (int)arguments.Number("notice", 1800)),
            _ => throw new ArgumentException($"No policy '{name}': nearest, insertion, at-once, when-due, hindsight."),
        };
    }
}
