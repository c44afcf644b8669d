using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Stations;

internal sealed class StationsModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [StationTable.Instance];

    public override void Add(IServiceCollection services) => services.AddSingleton<IStationViews, StationViews>();
}
