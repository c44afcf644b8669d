using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.Maintenance;

internal sealed class MaintenanceModule : ApiModule
{
    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<MaintenanceReader>();
        services.AddSingleton<ServicePlanning>();
    }

    public override void Map(IEndpointRouteBuilder endpoints) => MaintenanceEndpoints.Map(endpoints);
}
