using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Stations;

public interface IStationViews
{
    Task<StationRow?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>All of them, by id: there are dozens, not thousands.</summary>
    Task<ImmutableArray<StationRow>> AllAsync(CancellationToken cancellation);
}
