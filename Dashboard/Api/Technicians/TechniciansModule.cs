using Dispatch.Http.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.Technicians;

internal sealed class TechniciansModule : ApiModule
{
    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<TechnicianCommands>().AddSingleton<Borrowing>();
        services.AddSingleton(new NamedKind("technician", TechnicianCommands.NotFound)
        {
            Lent = (provider, reach, found, cancellation) => provider.GetRequiredService<Borrowing>().OfNeighboursAsync(reach, found, cancellation),
        });
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        TechnicianEndpoints.Map(endpoints);
        ShiftEndpoints.Map(endpoints);
    }
}
