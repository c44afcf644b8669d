using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Devices;

internal sealed class DevicesModule : ApiModule
{
    public override void Map(IEndpointRouteBuilder endpoints) => DeviceEndpoints.Map(endpoints);
}
