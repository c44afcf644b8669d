using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Simulations;

namespace Dispatch.Dispatch.Bench;

/// <summary>Search options from the command line, to compare them.</summary>
internal static class Tuning
{
    public static SearchOptions From(Arguments arguments, SearchOptions? basis = null)
    {
        var standard = basis ?? new SearchOptions();
        return standard with
        {
            MeanRemoved = arguments.Number("removed", standard.MeanRemoved),
            LongestString = (int)arguments.Number("string", standard.LongestString),
            BlinkRate = arguments.Number("blink", standard.BlinkRate),
            StartTemperature = arguments.Number("hot", standard.StartTemperature),
            EndTemperature = arguments.Number("cold", standard.EndTemperature),
            LegShare = arguments.Number("legshare", standard.LegShare),
            LegRounds = arguments.Number("legrounds", standard.LegRounds),
            KickTemperature = arguments.Number("kick", standard.KickTemperature),
            CrossRate = arguments.Number("cross", standard.CrossRate),
            OpeningRate = arguments.Number("opening", standard.OpeningRate),
            LeftOut = arguments.Number("leftout", standard.LeftOut),
            Neighbours = (int)arguments.Number("neighbours", standard.Neighbours),
            MoreNeighbours = (int)arguments.Number("more", standard.MoreNeighbours),
        };
    }

    /// <summary>
    /// With <c>--waiting 32,4,2,1</c> every job is a broken machine, each 64 seconds of whose waiting have that price by severity, inside
    /// its promise too.
    /// </summary>
    public static Scenario Waiting(Arguments arguments, Scenario scenario) => arguments.Text("waiting", "").Length == 0
        ? scenario
        : scenario with { Jobs = [.. scenario.Jobs.Select(job => job with { Job = job.Job with { Waits = true } })] };

    public static PlanWeights Weights(Arguments arguments, PlanWeights standard) => standard with
    {
        Stability = (int)arguments.Number("stability", standard.Stability),
        StabilityHorizon = (int)arguments.Number("horizon", standard.StabilityHorizon),
        Fairness = (int)arguments.Number("fairness", standard.Fairness),
        Waiting = arguments.Text("waiting", "") is { Length: > 0 } prices
            ? [.. prices.Split(',').Select(price => int.Parse(price, System.Globalization.CultureInfo.InvariantCulture))]
            : standard.Waiting,
    };
}
