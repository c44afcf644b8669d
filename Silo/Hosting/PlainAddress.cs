using System.Net;

namespace Dispatch.Silo.Hosting;

/// <summary>Where browsers withhold from the node's pages what they give to https and to their own machine only.</summary>
internal static class PlainAddress
{
    /// <returns>What to say of an address that the node listens at; null where nothing is withheld.</returns>
    public static string? Warning(string url) => BindingAddress.Parse(url) is { Scheme: "http" } address && !IsLoopback(address.Host)
        ? $"{url} is open to the network without HTTPS: there browsers give no service worker, position, camera or push to the phone's page, "
            + "and passwords can be read on the way. Set Https:Certificate and an https address, or name the proxy that does it in "
            + "Proxies:Trusted."
        : null;

    public static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
