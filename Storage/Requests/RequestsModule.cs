using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Storage.Tables;
using Dispatch.Storage.Users;

namespace Dispatch.Storage.Requests;

internal sealed class RequestsModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [RequestTable.Instance, RequestContactTable.Instance];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<IRequestViews, RequestViews>();
        services.AddSingleton(new BelongingSource("request", """
            select r.station, null from requests r where r.id = @p0
            union all
            select w.station, w.technician from work_orders w where w.request = @p0
            """));
    }
}
