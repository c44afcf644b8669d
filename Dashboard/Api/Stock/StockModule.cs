using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Stock;

internal sealed class StockModule : ApiModule
{
    public override void Map(IEndpointRouteBuilder endpoints) => StockEndpoints.Map(endpoints);
}
