using Dispatch.Grains.Interfaces.Views.Search;

namespace Dispatch.Storage.Search;

internal sealed class SearchModule : StorageModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton<ISearch, SearchStore>();
}
