using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.WorkOrders;

internal sealed class WorkOrdersModule : ApiModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton<WorkOrderCommands>();

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        WorkOrderEndpoints.Map(endpoints);
        WorkOrderCommandEndpoints.Map(endpoints);
    }
}
