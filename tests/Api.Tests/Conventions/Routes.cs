using System.Reflection;
using Dispatch.Gateway;
using Dispatch.Grains;
using Dispatch.Http;
using Dispatch.Live;
using Dispatch.Outgoing;
using Dispatch.Routing;
using Dispatch.Storage;
using Dispatch.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatch.Api.Tests.Conventions;

/// <summary>Every address that the node maps, read from what it maps, so that a new one is there without being named.</summary>
public static class Routes
{
    public static IReadOnlyList<Route> All { get; } = Read();

    /// <summary>As Program.cs has it, without the engine: the node is not started, only asked for what it maps.</summary>
    private static IReadOnlyList<Route> Read()
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddStorage();
        builder.AddRouting();
        builder.Services.AddSingleton(DispatchProxy.Create<IGrainFactory, NoGrains>());
        builder.AddRules();
        builder.AddGrains();
        builder.AddHttpConventions();
        builder.AddGateway();
        builder.AddOutgoing();
        builder.AddDashboardApi();
        builder.AddLive();
        builder.AddWebClient();
        var app = builder.Build();
        app.MapGateway();
        app.MapOutgoing();
        app.MapDashboardApi();
        app.MapLive();
        app.MapWebClient();
        return
        [
            .. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
                .Where(endpoint => !IsFile(endpoint)).SelectMany(
                endpoint =>
                (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
                    .Select(method => new Route(method, endpoint))),
        ];
    }

    /// <summary>The pages' files, which hold nothing of anybody's; only they answer HEAD.</summary>
    private static bool IsFile(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("HEAD") == true;

    public class NoGrains : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw new NotSupportedException(targetMethod?.Name);
    }
}
