using System.Collections.Immutable;
using Dispatch.Domain.Geography;

namespace Dispatch.Domain.Maintenance.Planning;

/// <summary>Which machines that owe something lie together: from one to the nearest not yet visited.</summary>
/// <param name="Kilometres">How far from the first a machine may lie, by road.</param>
/// <param name="Stops">At most.</param>
/// <param name="DetourFactor">Road kilometres for each of great circle.</param>
public sealed record ServiceTour(double Kilometres, int Stops, double DetourFactor)
{
    /// <param name="others">Machines with their sites; the first one is left out wherever it appears.</param>
    /// <returns>The first one first, each with the way from the one before.</returns>
    public ImmutableArray<TourStop> From(string first, GeoPoint site, IEnumerable<(string Machine, GeoPoint Site)> others)
    {
        var left = others.Where(other => other.Machine != first && Way(site, other.Site) <= Kilometres).DistinctBy(other => other.Machine)
            .ToList();
        var stops = ImmutableArray.CreateBuilder<TourStop>();
        stops.Add(new(first, 0));
        for (var here = site; left.Count > 0 && stops.Count < Stops;)
        {
            var next = left.MinBy(other => (Way(here, other.Site), other.Machine));
            stops.Add(new(next.Machine, Way(here, next.Site)));
            left.Remove(next);
            here = next.Site;
        }

        return stops.ToImmutable();
    }

    private double Way(GeoPoint from, GeoPoint to) => GreatCircle.Kilometres(from, to) * DetourFactor;
}

/// <param name="Kilometres">From the stop before, by road.</param>
public sealed record TourStop(string Machine, double Kilometres);
