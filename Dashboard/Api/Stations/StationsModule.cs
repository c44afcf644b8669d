using Dispatch.Http.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.Stations;

internal sealed class StationsModule : ApiModule
{
    public override void Add(IServiceCollection services) => services.AddSingleton(new NamedKind("station", StationEndpoints.NotFound));

    public override void Map(IEndpointRouteBuilder endpoints) => StationEndpoints.Map(endpoints);
}
