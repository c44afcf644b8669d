using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Health;

internal sealed class HealthModule : ApiModule
{
    public override void Map(IEndpointRouteBuilder endpoints) => HealthEndpoints.Map(endpoints);
}
