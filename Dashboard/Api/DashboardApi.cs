using System.Security.Cryptography;
using Dispatch.Api.Identifiers;
using Dispatch.Api.OpenApi;
using Dispatch.Api.Users;
using Dispatch.Documents;
using Dispatch.Grains.Interfaces.Modules;
using Dispatch.Http.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dispatch.Api;

/// <summary>The HTTP API that people's programs use, its description at <c>/openapi/v1.json</c> and that as a page at <c>/docs</c>.</summary>
public static class DashboardApi
{
    public static IHostApplicationBuilder AddDashboardApi(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOpenApi("v1", ApiDescription.Configure);
        builder.AddDocuments();
        builder.Services.AddSingleton(RandomNumberGenerator.Create());
        builder.Services.AddSingleton<NumberSource>();
        foreach (var module in builder.Services.ModulesOf<ApiModule>())
        {
            module.Add(builder.Services);
            builder.Services.AddSingleton(module);
        }

        builder.Services.AddHostedService<FirstUsers>();

        return builder;
    }

    public static IEndpointRouteBuilder MapDashboardApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi().For(Offices.People);
        ReferencePage.Map(endpoints);
        foreach (var module in endpoints.ServiceProvider.GetServices<ApiModule>()) module.Map(endpoints);
        return endpoints;
    }
}
