using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Positions;

internal sealed class PositionsModule : ApiModule
{
    public override void Map(IEndpointRouteBuilder endpoints) => PositionEndpoints.Map(endpoints);
}
