using System.Collections.Immutable;
using Dispatch.Domain.Stations;

namespace Dispatch.Grains.Interfaces.Views.Stations;

public interface IStationViews
{
    Task<StationRow?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>All that work, by id: there are dozens, not thousands.</summary>
    Task<ImmutableArray<StationRow>> AllAsync(CancellationToken cancellation);

    /// <summary>Those that were closed, by id.</summary>
    Task<ImmutableArray<StationRow>> ClosedAsync(CancellationToken cancellation);

    /// <summary>What a station has: its machines, people, and the work that is not done.</summary>
    Task<StationLoad> LoadAsync(string id, CancellationToken cancellation);
}
