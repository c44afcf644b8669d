using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Rosters;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Rosters;

internal sealed class RosterViews(Database database) : IRosterViews
{
    private static readonly string Select = $"select {RosterTable.Instance.Select("r")} from rosters r";

    public async Task<RosterRow?> FindAsync(string technician, CancellationToken cancellation)
    {
        var found = await database.QueryAsync($"{Select} where r.technician = @p0", RosterTable.Instance.Read, cancellation, technician);
        return found.FirstOrDefault();
    }

    public Task<ImmutableArray<RosterRow>> OfStationAsync(string station, CancellationToken cancellation) => database.QueryAsync(
        $"{Select} join technicians t on t.id = r.technician where t.station = @p0 and t.left_at is null order by r.technician",
        RosterTable.Instance.Read,
        cancellation,
        station);
}
