using System.Reflection;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Csv;
using Dispatch.Http.Headers;
using Dispatch.Http.Idempotency;
using Dispatch.Http.Json;
using Dispatch.Http.Limits;
using Dispatch.Http.Origins;
using Dispatch.Http.Problems;
using Dispatch.Http.Proxies;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Hosting;

namespace Dispatch.Http;

/// <summary>The conventions that every endpoint follows: problem details, strict JSON and queries, correlation ids.</summary>
public static class HttpConventions
{
    public static IHostApplicationBuilder AddHttpConventions(this IHostApplicationBuilder builder)
    {
        builder.Services.AddExceptionHandler<OutageHandler>();
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = Complete);
        builder.Services.AddSingleton<IProblemDetailsWriter, AnyAcceptWriter>();
        builder.Services.ConfigureHttpJsonOptions(options => StrictJson.Configure(options.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.AddOptions<OriginOptions>().BindConfiguration(OriginOptions.Section)
            .Validate(options => options.Own.All(OriginOptions.IsOrigin),
                "Origins:Own must name addresses as browsers do, without a path or a slash at the end: https://dispatch.example.com.")
            .ValidateOnStart();
        builder.AddAccess();
        builder.Services.AddSingleton<KeysUnderWay>();
        builder.Services.AddOptions<PagePolicy>();
        TrustedProxies.Add(builder);
        CallLimits.Add(builder);
        LeaveBodyTypesToTheConvention(builder.Services);
        return builder;
    }

    /// <summary>To be called before anything that answers.</summary>
    public static IApplicationBuilder UseHttpConventions(this IApplicationBuilder app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<CorrelationMiddleware>();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseWhen(call => call.Request.Path.StartsWithSegments("/api"), api => api.UseRequestTimeouts());
        app.UseMiddleware<OriginMiddleware>();
        app.UseMiddleware<RouteMiddleware>();
        app.UseAccess();
        app.UseMiddleware<BodyTypeMiddleware>();
        app.UseMiddleware<QueryMiddleware>();
        return app;
    }

    /// <summary>
    /// A group of endpoints that refuse unknown or wrong query parameters and wrong bodies, and answer lists also as CSV.
    /// </summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder endpoints, string prefix, string tag)
    {
        var group = endpoints.MapGroup(prefix).WithTags(tag).WithMetadata(ConventionMetadata.Instance);
        group.AddEndpointFilter(RefuseWrongInput);
        group.AddEndpointFilter(FirstAnswerFilter.InvokeAsync);
        group.AddEndpointFilter(VersionFilter.InvokeAsync);
        group.AddEndpointFilterFactory(CsvLists.Filter);
        ((IEndpointConventionBuilder)group).Finally(DescribeQuery);
        return group;
    }

    /// <summary>Routing would answer a wrong content type itself, without a word about the right one, and take a missing one.</summary>
    private static void LeaveBodyTypesToTheConvention(IServiceCollection services)
    {
        foreach (var policy in services.Where(service => service.ServiceType == typeof(MatcherPolicy)
            && service.ImplementationType?.Name == "AcceptsMatcherPolicy").ToArray())
            services.Remove(policy);
    }

    private static ValueTask<object?> RefuseWrongInput(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var argument in context.Arguments)
        {
            if (argument is ICheckedInput { Problem: { } problem })
                return new(Problem.Of(problem));
        }

        return next(context);
    }

    private static void DescribeQuery(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<MethodInfo>().FirstOrDefault() is not { } handler
            || endpoint is not RouteEndpointBuilder { RoutePattern: RoutePattern route })
            return;
        endpoint.Metadata.Add(QueryRules.Of(handler, [.. route.Parameters.Select(parameter => parameter.Name)]));
        if (CsvLists.ItemOf(handler) is not null)
            endpoint.Metadata.Add(CsvListMetadata.Instance);
    }

    private static void Complete(ProblemDetailsContext context)
    {
        var status = context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode;
        context.ProblemDetails.Extensions.TryAdd(Problem.CodeKey, status == StatusCodes.Status500InternalServerError
            ? "internal_error"
            : ReasonPhrases.GetReasonPhrase(status).ToLowerInvariant().Replace(' ', '_'));
        context.ProblemDetails.Extensions["correlation"] = context.HttpContext.Correlation();
    }
}
