using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Dealers;
using Dispatch.Storage.Tables;
using Dispatch.Storage.Users;

namespace Dispatch.Storage.Dealers;

internal sealed class DealersModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [DealerTable.Instance];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<IDealerViews, DealerViews>();
        services.AddSingleton(new BelongingSource("dealer", $"select s.id, null from dealers d left join stations s on {DealerReach.Runs} where d.id = @p0"));
    }
}
