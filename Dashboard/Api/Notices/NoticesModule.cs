using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Notices;

internal sealed class NoticesModule : ApiModule
{
    public override void Map(IEndpointRouteBuilder endpoints) => NoticeEndpoints.Map(endpoints);
}
