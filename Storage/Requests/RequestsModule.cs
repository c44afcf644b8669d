using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Requests;

internal sealed class RequestsModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [RequestTable.Instance, RequestContactTable.Instance];

    public override void Add(IServiceCollection services) => services.AddSingleton<IRequestViews, RequestViews>();
}
