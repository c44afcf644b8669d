using Dispatch.Domain.Stations;
using Dispatch.Grains.Interfaces.Contracts.Stations;

namespace Dispatch.Grains.Stations;

/// <summary>Who takes over for a station: whoever was named, or, where that was closed since, whoever took over there.</summary>
internal static class StationHeirs
{
    public static async Task<StationId> HeirAsync(this IGrainFactory grains, StationSucceeded succeeded) =>
        await grains.GetGrain<IServiceStationGrain>(succeeded.To.Value).Heir() is { } heir ? new StationId(heir) : succeeded.To;
}
