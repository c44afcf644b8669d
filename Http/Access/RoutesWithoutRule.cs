using Microsoft.AspNetCore.Authorization;

namespace Dispatch.Http.Access;

/// <summary>Finds routes that say nobody who may call them: default deny is not to be relied on.</summary>
public static class RoutesWithoutRule
{
    /// <exception cref="InvalidOperationException">Names them.</exception>
    public static void Refuse(IEnumerable<EndpointDataSource> sources)
    {
        var open = sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Where(endpoint => !HasRule(endpoint))
            .Select(endpoint => endpoint.DisplayName ?? endpoint.RoutePattern.RawText).ToArray();
        if (open.Length > 0)
            throw new InvalidOperationException(
                $"These routes do not say who may call them (For or ForAnybody): {string.Join(", ", open)}.");
    }

    private static bool HasRule(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(rule => !string.IsNullOrEmpty(rule.Roles));
}
