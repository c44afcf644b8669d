using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Dealers;

internal sealed class DealersModule : ApiModule
{
    public override void Map(IEndpointRouteBuilder endpoints) => DealerEndpoints.Map(endpoints);
}
