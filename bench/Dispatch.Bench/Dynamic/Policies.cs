using Dispatch.Dispatch.Bench.Instances;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>The policies by name, and how each plays a trace.</summary>
internal static class Policies
{
    public static IEnumerable<string> Chosen(Arguments arguments, string otherwise) => arguments.Text("policies", otherwise).Split(',');

    public static Outcome Play(string name, DispatchFile trace, TravelTable travel, Arguments arguments)
    {
        var weights = Tuning.Weights(arguments, PlanWeights.Default);
        if (name == "hindsight") return Hindsight.Of(trace, travel, weights, Clock.Seconds(arguments.Number("hindsight", 5), arguments.Text("clock", "wall")));
        return Simulation.Play(trace, travel, Create(name, weights, arguments));
    }

    private static IPolicy Create(string name, PlanWeights weights, Arguments arguments)
    {
        var options = Tuning.From(arguments, new SearchOptions(StartTemperature: 0.3));
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
