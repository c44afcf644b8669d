using Dispatch.Domain.Deciding;
using Dispatch.Grains.Interfaces.Views.Stations;

namespace Dispatch.Api.Machines;

/// <summary>The station that is to be responsible for a machine.</summary>
internal static class OpenStation
{
    /// <returns>The station, or why it cannot be: <c>unknown_station</c>, <c>station_closed</c>.</returns>
    public static async Task<(StationRow? Station, Rejection? Refusal)> FindAsync(
        IStationViews stations, string id, CancellationToken cancellation) =>
        await stations.FindAsync(id, cancellation) is not { } station
            ? (null, new("unknown_station", $"No station {id} is registered; register it first."))
            : station.ClosedAt is not null ? (null, new("station_closed", $"{id} was closed.")) : (station, null);
}
