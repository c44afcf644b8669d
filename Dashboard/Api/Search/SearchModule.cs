using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Search;

internal sealed class SearchModule : ApiModule
{
    public override void Map(IEndpointRouteBuilder endpoints) => SearchEndpoint.Map(endpoints);
}
