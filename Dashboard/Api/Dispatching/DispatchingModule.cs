using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.Dispatching;

internal sealed class DispatchingModule : ApiModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton<Speakers>();

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        PreviewEndpoint.Map(endpoints);
        PlannedEndpoint.Map(endpoints);
        RepairEndpoints.Map(endpoints);
        PlanningEndpoint.Map(endpoints);
        Replays.ReplayEndpoint.Map(endpoints);
        DecisionEndpoints.Map(endpoints);
    }
}
