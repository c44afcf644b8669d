using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Stock;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Stock;

internal sealed class StockModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [StockTable.Instance];

    public override void Add(IServiceCollection services) => services.AddSingleton<IStockViews, StockViews>();
}
