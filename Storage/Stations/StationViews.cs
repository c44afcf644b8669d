using System.Collections.Immutable;
using Dispatch.Domain.Stations;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Stations;

internal sealed class StationViews(Database database) : IStationViews
{
    private static readonly string Select = $"select {StationTable.Instance.Select("s")} from stations s";

    private const string Counts =
        """
        select
          (select count(*) from machines where station = @p0),
          (select count(*) from technicians where station = @p0 and left_at is null),
          (select count(*) from work_orders where station = @p0 and state in ('Open', 'Offered', 'Accepted', 'EnRoute', 'OnSite', 'Paused')),
          (select count(*) from requests where station = @p0 and state in ('Open', 'Answered'))
        """;

    public async Task<StationRow?> FindAsync(string id, CancellationToken cancellation)
    {
        var found = await database.QueryAsync($"{Select} where s.id = @p0", StationTable.Instance.Read, cancellation, id);
        return found.FirstOrDefault();
    }

    public Task<ImmutableArray<StationRow>> AllAsync(CancellationToken cancellation) =>
        database.QueryAsync($"{Select} where s.closed_at is null order by s.id", StationTable.Instance.Read, cancellation);

    public Task<ImmutableArray<StationRow>> ClosedAsync(CancellationToken cancellation) =>
        database.QueryAsync($"{Select} where s.closed_at is not null order by s.id", StationTable.Instance.Read, cancellation);

    public async Task<StationLoad> LoadAsync(string id, CancellationToken cancellation)
    {
        var counted =
            await database.QueryAsync(Counts, row => new StationLoad(row.Int(), row.Int(), row.Int(), row.Int()), cancellation, id);
        return counted[0];
    }
}
