namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>How ruin and recreate searches; see Christiaens and Vanden Berghe, "Slack induction by string removals" (2020).</summary>
/// <param name="MeanRemoved">Jobs taken out in a round, on average.</param>
/// <param name="LongestString">Most jobs in a row taken out of one route.</param>
/// <param name="BlinkRate">Share of places that are overlooked, 0 to 1.</param>
/// <param name="SplitRate">Share of strings that keep some jobs in their middle, 0 to 1.</param>
/// <param name="SplitDepth">Chance that one more job is not kept in the middle, 0 to 1.</param>
/// <param name="StartTemperature">In typical trips of the plan (root of the mean square), more than the end temperature. Further starts
/// take half to twice of it.</param>
/// <param name="EndTemperature">In typical trips, more than 0.</param>
/// <param name="LegShare">Of the budget, what is spent on making the best plan better after a kick, where that is enough for
/// <paramref name="LegRounds"/>.</param>
/// <param name="LegRounds">Fewest rounds after a kick, for each job that can move; a budget without room for sixteen times that is spent
/// without kicks.</param>
/// <param name="KickTemperature">In typical trips, after a kick; each takes half to twice of it.</param>
/// <param name="CrossRate">Share of kicks, 0 to 1, that take routes over from another plan; the others dissolve a route or two.</param>
/// <param name="Neighbours">How many likely neighbours of a job are tried on each side before all places are.</param>
/// <param name="MoreNeighbours">The same for a budget with kicks, which has the time to look further.</param>
/// <param name="OpeningRate">Share of rounds, 0 to 1, that give somebody without work the first job at a discount, where several are alike:
/// a route that ought to be two would not come apart otherwise.</param>
/// <param name="LeftOut">What it costs during the search to leave a job out, in mean trips, if that is less than its price.</param>
public sealed record SearchOptions(
    double MeanRemoved = 10,
    int LongestString = 10,
    double BlinkRate = 0.01,
    double SplitRate = 0.5,
    double SplitDepth = 0.01,
    double StartTemperature = 1,
    double EndTemperature = 0.03,
    double LegShare = 0.02,
    double LegRounds = 60,
    double KickTemperature = 0.3,
    double CrossRate = 0.5,
    int Neighbours = 32,
    int MoreNeighbours = 40,
    double LeftOut = 1e9,
    double OpeningRate = 0.05)
{
    /// <summary>For plans that are made again all day: cool from the start, as little is left to be found.</summary>
    public static SearchOptions Live { get; } = new(StartTemperature: 0.25);
}
