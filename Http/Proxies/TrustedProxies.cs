using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Dispatch.Http.Proxies;

/// <summary>Believes those who stand in front of the node, and nobody else, about who calls and how.</summary>
internal static class TrustedProxies
{
    public static void Add(IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section)
            .Validate(options => options.Trusted.All(one => ProxyOptions.NetworkOf(one) is not null),
                "Proxies:Trusted must name addresses or networks: 10.0.0.7, 10.0.0.0/24, fd00::/8.")
            .ValidateOnStart();
        builder.Services.AddOptions<ForwardedHeadersOptions>().PostConfigure<IOptions<ProxyOptions>>((headers, proxies) =>
        {
            // After whatever the environment says: ASPNETCORE_FORWARDEDHEADERS_ENABLED would believe everybody.
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            foreach (var one in proxies.Value.Trusted)
                headers.KnownIPNetworks.Add(ProxyOptions.NetworkOf(one)!.Value);
            // As many as stand in a row and are trusted; the first one that is not ends it.
            headers.ForwardLimit = null;
            headers.ForwardedHeaders = proxies.Value.Trusted.Length == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        });
    }
}
