using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Views.Rosters;

public interface IRosterViews
{
    /// <returns>Null when nobody has planned anything for them.</returns>
    Task<RosterRow?> FindAsync(string technician, CancellationToken cancellation);

    /// <summary>Those of a station's technicians who work here, by id.</summary>
    Task<ImmutableArray<RosterRow>> OfStationAsync(string station, CancellationToken cancellation);
}
