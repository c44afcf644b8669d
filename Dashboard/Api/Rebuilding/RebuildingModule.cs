using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Rebuilding;

internal sealed class RebuildingModule : ApiModule
{
    public override void Map(IEndpointRouteBuilder endpoints) => ViewEndpoints.Map(endpoints);
}
