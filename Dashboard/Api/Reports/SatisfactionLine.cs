using System.Collections.Immutable;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Api.Reports;

/// <summary>What customers think of the work, by station (R-CAL-3: at least 97 % are satisfied).</summary>
/// <param name="Completed">Orders completed, each of which can be rated.</param>
/// <param name="Rated">Of them, those that the customer rated.</param>
/// <param name="Satisfied">Of those, rated with four or five stars.</param>
/// <param name="Satisfaction">Satisfied of rated, 0 to 1; null when nothing was rated.</param>
/// <param name="MeanStars">1 to 5; null when nothing was rated.</param>
public sealed record SatisfactionLine(string Station, int Completed, int Rated, int Satisfied, double? Satisfaction, double? MeanStars)
{
    internal static ImmutableArray<SatisfactionLine> Of(IEnumerable<WorkOrderRow> orders) =>
    [
        .. orders
            .Where(order => order.Completion is not null)
            .GroupBy(order => order.File.Station.Value)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Line(group.Key, group.Count(), [.. group.Select(order => order.Rating).OfType<WorkRating>()])),
    ];

    private static SatisfactionLine Line(string station, int completed, ImmutableArray<WorkRating> ratings)
    {
        var satisfied = ratings.Count(rating => rating.IsSatisfied);
        return new(
            station,
            completed,
            ratings.Length,
            satisfied,
            Share.Of(satisfied, ratings.Length),
            ratings.IsEmpty ? null : Math.Round(ratings.Average(rating => rating.Stars), 2));
    }
}
