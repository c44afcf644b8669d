using System.Collections.Immutable;
using Dispatch.Dispatch.Bench.Instances;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Simulations;

namespace Dispatch.Dispatch.Bench.Dynamic;

/// <summary>The policies by name, and how each plays a trace.</summary>
internal static class Policies
{
    private const string Knowing = "hindsight";
    private const string Ours = "when-due";

    public static IEnumerable<string> Chosen(Arguments arguments, string otherwise) => arguments.Text("policies", otherwise).Split(',');

    /// <returns>By policy, in the order of the names. Hindsight begins with what the others achieved.</returns>
    public static ImmutableArray<Score> Play(IReadOnlyList<string> names, DispatchFile trace, Arguments arguments)
    {
        var (weights, scenario) = (Tuning.Weights(
            arguments, PlanWeights.Default), Tuning.Waiting(arguments, Demands.From(arguments).Of(trace.Scenario(), trace.Jobs.Length)));
        if (!Demands.From(arguments).IsNone && names.Contains(Knowing))
            throw new InvalidDataException("Hindsight knows neither pairs nor preparation: name other policies with --policies.");
        var played = names.Where(name => name != Knowing).DefaultIfEmpty(Ours).ToDictionary(name => name, name =>
        {
            var policy = new Timed(Create(name, weights, arguments));
            return (Outcome: Simulation.Play(scenario, policy), policy.Took);
        });
        return [.. names.Select(name => name == Knowing
            ? new Hindsight(trace, weights).Search(
                played.Values.Select(p => p.Outcome), Clock.Seconds(arguments.Number(Knowing, 5), arguments.Text("clock", "wall")))
            : Score.Of(trace, scenario, played[name].Outcome, played[name].Took))];
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
            Ours => new Planned(weights, options, rounds, (int)arguments.Number("telling", 7200), (int)arguments.Number("notice", 1800)),
            _ => throw new ArgumentException($"No policy '{name}': nearest, insertion, at-once, when-due, hindsight."),
        };
    }
}
