using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Ports.Users;

namespace Dispatch.Api.Technicians;

/// <summary>What may be named in a body although it is another's, because territories and colleagues help each other (R-SLA-6, R-TRIP-1).</summary>
internal sealed class Borrowing(IBelongings belongings, INeighbours neighbours)
{
    /// <summary>Technicians of the same station, and of those that the engine would ask for help, too.</summary>
    public async ValueTask<bool> OfNeighboursAsync(Reach reach, Belonging found, CancellationToken cancellation)
    {
        foreach (var station in await StationsAsync(reach, cancellation))
        {
            if (found.Stations.Contains(station)) return true;
            if ((await neighbours.OfAsync(station, cancellation)).Any(found.Stations.Contains)) return true;
        }

        return false;
    }

    /// <summary>Work of a technician's own station: they may take it along (R-TRIP-1).</summary>
    public async ValueTask<bool> OfColleaguesAsync(Reach reach, Belonging found, CancellationToken cancellation) =>
        reach.Technician is not null && (await StationsAsync(reach, cancellation)).Any(found.Stations.Contains);

    private async Task<IReadOnlyCollection<string>> StationsAsync(Reach reach, CancellationToken cancellation) =>
        reach.Technician is { } own ? (await belongings.FindAsync("technician", own, cancellation))?.Stations ?? [] : reach.Stations ?? [];
}
