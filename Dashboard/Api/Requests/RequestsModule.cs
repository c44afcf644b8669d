using Dispatch.Http.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.Requests;

internal sealed class RequestsModule : ApiModule
{
    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<RequestIntake>();
        services.AddSingleton<RequestCommands>();
        services.AddSingleton(new NamedKind("request", UnknownRequest.Problem));
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        RequestEndpoints.Map(endpoints);
        RequestCommandEndpoints.Map(endpoints);
    }
}
