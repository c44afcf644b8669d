using System.Net;
using Microsoft.Extensions.Options;

namespace Dispatch.Http.Headers;

/// <summary>
/// The headers by which a browser keeps a page to itself, on every answer, whoever gives it: set when the answer begins, so that one that
/// replaces another has them too, and only where the endpoint has not said otherwise.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<PagePolicy> pages)
{
    private const string Rights =
        "camera=(self), geolocation=(self), accelerometer=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";
    private const string OneYear = "max-age=31536000";
    private static readonly string[] Data = ["/api", "/health", "/openapi"];
    private readonly string policy = pages.Value.Text;

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Set, context);
        return next(context);
    }

    private Task Set(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // The address of a customer's page, which is a key, is told to nobody; services of tiles want to know whose page asks.
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = Rights;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = context.Response.ContentType == "application/pdf" ? PagePolicy.Document : policy;
        if (headers.CacheControl.Count == 0 && Data.Any(path => context.Request.Path.StartsWithSegments(path)))
            headers.CacheControl = "no-store";
        if (context.Request.IsHttps && !IsThisMachine(context.Request.Host.Host)) headers.StrictTransportSecurity = OneYear;
        return Task.CompletedTask;
    }

    private static bool IsThisMachine(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
