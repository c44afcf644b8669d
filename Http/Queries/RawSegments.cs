using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Dispatch.Http.Queries;

/// <summary>
/// Route values as they were sent. The server decodes an address but leaves an escaped slash as it is, so that it does not part the path,
/// and then nobody can tell it from a text that has <c>%2F</c> in it.
/// </summary>
internal static class RawSegments
{
    /// <summary>
    /// Gives every route value that has a <c>%</c> a form from which <see cref="RouteText.Decode"/> reads exactly what was meant.
    /// </summary>
    public static void Restore(HttpContext context)
    {
        if (!context.Request.RouteValues.Values.Any(value => value is string text && text.Contains('%'))
            || context.GetEndpoint() is not RouteEndpoint { RoutePattern: var pattern }
            || context.Features.Get<IHttpRequestFeature>()?.RawTarget is not ['/', ..] target)
            return;
        var sent = target.Split('?')[0].Split('/')[1..];
        if (sent.Length != pattern.PathSegments.Count)
            return;
        foreach (var (segment, raw) in pattern.PathSegments.Zip(sent))
        {
            if (segment.Parts is [RoutePatternParameterPart parameter])
                context.Request.RouteValues[parameter.Name] = RouteText.Keep(Uri.UnescapeDataString(raw));
        }
    }
}
