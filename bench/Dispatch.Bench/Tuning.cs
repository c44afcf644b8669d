using Dispatch.Domain.Dispatching.Improvement;

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
            Neighbours = (int)arguments.Number("neighbours", standard.Neighbours),
        };
    }
}
