using System.Collections.Immutable;
using Dispatch.Domain.Geography;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Views.Stations;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Dispatching;

/// <summary>The nearest other stations, as the engine asks them for help and as desks borrow from them.</summary>
internal sealed class NeighbouringStations(IStationViews stations, IOptions<DispatchOptions> options) : INeighbours
{
    public async Task<ImmutableArray<string>> OfAsync(string station, CancellationToken cancellation) =>
        await stations.FindAsync(station, cancellation) is { } known
            ? [
                .. Of(known, await stations.AllAsync(cancellation), options.Value.Neighbours, options.Value.NeighbourKilometres)
                    .Select(other => other.Id),
            ]
            : [];

    /// <summary>The nearest first.</summary>
    public static IEnumerable<StationRow> Of(StationRow station, IEnumerable<StationRow> all, int most, double kilometres) => all
        .Where(other => other.Id != station.Id)
        .Select(other => (Station: other, Distance: GreatCircle.Kilometres(other.Location, station.Location)))
        .Where(other => other.Distance <= kilometres)
        .OrderBy(other => other.Distance)
        .Take(most)
        .Select(other => other.Station);
}
