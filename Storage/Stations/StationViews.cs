using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Stations;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Stations;

internal sealed class StationViews(Database database) : IStationViews
{
    private static readonly string Select = $"select {StationTable.Instance.Select("s")} from stations s";

    public async Task<StationRow?> FindAsync(string id, CancellationToken cancellation)
    {
        var found = await database.QueryAsync($"{Select} where s.id = @p0", StationTable.Instance.Read, cancellation, id);
        return found.FirstOrDefault();
    }

    public Task<ImmutableArray<StationRow>> AllAsync(CancellationToken cancellation) =>
        database.QueryAsync($"{Select} order by s.id", StationTable.Instance.Read, cancellation);
}
