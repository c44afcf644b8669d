using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.Machines;

/// <summary>Routes whose <c>{serial}</c> names a machine by any of its names; handlers get the serial number under which it is kept.</summary>
internal static class MachineRoutes
{
    private const string Parameter = "serial";

    public static RouteGroupBuilder MapMachines(this IEndpointRouteBuilder endpoints, string path, string tag)
    {
        var group = endpoints.MapApi(path, tag).Within("machine", Parameter, UnknownMachine.Problem, Kept);
        group.AddEndpointFilterFactory((context, next) =>
            Array.FindIndex(context.MethodInfo.GetParameters(), parameter => parameter.Name == Parameter) is >= 0 and var place
                ? async call =>
                {
                    var keys = call.HttpContext.RequestServices.GetRequiredService<MachineKeys>();
                    var given = RouteText.Decode((string)call.Arguments[place]!);
                    call.Arguments[place] = RouteText.Keep(await keys.OfAsync(given, call.HttpContext.RequestAborted));
                    return await next(call);
                }
        : next);
        return group;
    }

    /// <summary>A query that names a machine by any of its names.</summary>
    public static TBuilder WithinMachine<TBuilder>(this TBuilder endpoints, string parameter) where TBuilder : IEndpointConventionBuilder =>
        endpoints.Within("machine", parameter, UnknownMachine.Problem, Kept);

    private static ValueTask<string> Kept(HttpContext call, string given) =>
        new(call.RequestServices.GetRequiredService<MachineKeys>().OfAsync(given, call.RequestAborted));
}
