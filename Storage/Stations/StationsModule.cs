using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Storage.Tables;
using Dispatch.Storage.Users;

namespace Dispatch.Storage.Stations;

internal sealed class StationsModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [StationTable.Instance];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<IStationViews, StationViews>();
        services.AddSingleton(new BelongingSource("station", """
            select s.id, null from stations s where s.id = @p0
            union all
            select null, t.id from technicians t where t.station = @p0
            """));
    }
}
