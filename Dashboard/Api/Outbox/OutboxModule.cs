using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Outbox;

internal sealed class OutboxModule : ApiModule
{
    public override void Map(IEndpointRouteBuilder endpoints) => OutboxEndpoints.Map(endpoints);
}
