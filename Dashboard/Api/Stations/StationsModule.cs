using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Stations;

internal sealed class StationsModule : ApiModule
{
    public override void Map(IEndpointRouteBuilder endpoints) => StationEndpoints.Map(endpoints);
}
