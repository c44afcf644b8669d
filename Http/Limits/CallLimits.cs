using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Dispatch.Http.Access;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Dispatch.Http.Limits;

/// <summary>How often one caller may call each part of the API, and what one call may take.</summary>
internal static class CallLimits
{
    private const string TooMany = "too_many_calls";
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(1);

    public static void Add(IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateDataAnnotations()
            .Validate(options => options.Routes.All(route => route.Path.StartsWith('/') && route.Path is not [_, .., '/']),
                "Limits:Routes: a Path begins with a slash and ends with none: /api/tracking.")
            .ValidateOnStart();
        builder.Services.AddRateLimiter(limiter => limiter.OnRejected = Refuse);
        builder.Services.AddOptions<RateLimiterOptions>()
            .Configure<IOptions<LimitOptions>>((limiter, limits) => limiter.GlobalLimiter = Limiter(limits.Value));
        builder.Services.AddRequestTimeouts();
        builder.Services.AddOptions<RequestTimeoutOptions>()
            .Configure<IOptions<LimitOptions>>((timeouts, limits) => timeouts.DefaultPolicy = new()
            {
                Timeout = limits.Value.CallWithin,
                WriteTimeoutResponse = Late,
            });
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<LimitOptions>>((kestrel, limits) =>
        {
            kestrel.Limits.MaxRequestBodySize = limits.Value.BodyBytes;
            kestrel.Limits.RequestHeadersTimeout = limits.Value.HeadWithin;
            kestrel.Limits.MaxConcurrentConnections = limits.Value.Connections;
        });
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(LimitOptions options)
    {
        RouteLimitOptions[] routes =
        [
            .. (options.Routes is [] ? LimitOptions.Shipped : [.. options.Routes]).OrderByDescending(route => route.Path.Length),
            new() { Path = "", Burst = options.Burst, PerSecond = options.PerSecond },
        ];
        return PartitionedRateLimiter.Create<HttpContext, (string Caller, int Route)>(context =>
        {
            if (context.SignedIn()?.Key is { } device)
                return RateLimitPartition.GetTokenBucketLimiter((Caller: $"key {device.Id}", Route: device.PerMinute), OfKey);
            // What the browser loads once and the hubs, which have limits of their own, are no calls.
            if (!IsLimited(context.Request.Path) || (!options.ThisMachine && IsThisMachine(context)))
                return RateLimitPartition.GetNoLimiter(("", -1));
            var at = Array.FindIndex(routes, route => context.Request.Path.StartsWithSegments(route.Path));
            return RateLimitPartition.GetTokenBucketLimiter((Caller: Caller(context), Route: at), key => new()
            {
                TokenLimit = routes[key.Route].Burst,
                TokensPerPeriod = routes[key.Route].PerSecond,
                ReplenishmentPeriod = Refill,
                QueueLimit = 0,
                AutoReplenishment = true,
            });
        });
    }

    /// <summary>A device's own limit, wherever it calls from.</summary>
    private static TokenBucketRateLimiterOptions OfKey((string Caller, int PerMinute) key) => new()
    {
        TokenLimit = key.PerMinute,
        TokensPerPeriod = key.PerMinute,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1),
        QueueLimit = 0,
        AutoReplenishment = true,
    };

    private static bool IsLimited(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/health");

    private static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    private static string Caller(HttpContext context) => context.User.Identity is { IsAuthenticated: true, Name: { } name }
        ? $"user {name}"
        : Network(context.Connection.RemoteIpAddress);

    /// <summary>Whoever has one address of IPv6 has the 64 bits behind it as well.</summary>
    private static string Network(IPAddress? address)
    {
        if (address is null) return "nowhere";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.GetAddressBytes() is { Length: 16 } bytes ? $"{Convert.ToHexString(bytes.AsSpan(0, 8))}::/64" : address.ToString();
    }

    private static async ValueTask Refuse(OnRejectedContext refused, CancellationToken cancellation)
    {
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Refill;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        refused.HttpContext.Response.Headers.RetryAfter = seconds;
        await Problem.Of(new InputProblem(
            TooMany, "", $"Too many calls: try again in {seconds} s, and call less often.", StatusCodes.Status429TooManyRequests))
            .ExecuteAsync(refused.HttpContext);
    }

    private static Task Late(HttpContext context) => Problem.Unavailable(
        "timeout", "The node did not get it done in time; it may have been carried out or not. Repeat it unchanged.").ExecuteAsync(context);
}
