using Dispatch.Api.Technicians;
using Dispatch.Http.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.WorkOrders;

internal sealed class WorkOrdersModule : ApiModule
{
    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<WorkOrderCommands>();
        services.AddSingleton<ServiceWorkReader>();
        services.AddSingleton(new NamedKind("work-order", UnknownWorkOrder.Problem)
        {
            Lent = (provider, reach, found, cancellation) => provider.GetRequiredService<Borrowing>().OfColleaguesAsync(reach, found, cancellation),
        });
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        WorkOrderEndpoints.Map(endpoints);
        WorkOrderCommandEndpoints.Map(endpoints);
    }
}
