using Dispatch.Http.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.Devices;

internal sealed class DevicesModule : ApiModule
{
    public override void Add(IServiceCollection services) =>
        services.AddSingleton(new NamedKind("device", device => AccessRules.Absent("device", device)));

    public override void Map(IEndpointRouteBuilder endpoints) => DeviceEndpoints.Map(endpoints);
}
