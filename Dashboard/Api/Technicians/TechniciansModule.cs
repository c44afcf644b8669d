using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.Technicians;

internal sealed class TechniciansModule : ApiModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton<TechnicianCommands>();

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        TechnicianEndpoints.Map(endpoints);
        ShiftEndpoints.Map(endpoints);
    }
}
