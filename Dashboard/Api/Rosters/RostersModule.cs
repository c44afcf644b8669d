using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.Rosters;

internal sealed class RostersModule : ApiModule
{
    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<RosterBook>();
        services.AddSingleton<RosterCommands>();
    }

    public override void Map(IEndpointRouteBuilder endpoints) => RosterEndpoints.Map(endpoints);
}
