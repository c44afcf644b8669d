using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Rosters;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Rosters;

internal sealed class RostersModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [RosterTable.Instance];

    public override void Add(IServiceCollection services) => services.AddSingleton<IRosterViews, RosterViews>();
}
