using System.Net;

namespace Dispatch.Http.Proxies;

/// <summary>Configuration section <c>Proxies</c>: what stands between this node and who calls it.</summary>
public sealed class ProxyOptions
{
    public const string Section = "Proxies";

    /// <summary>
    /// Addresses and networks (<c>10.0.0.7</c>, <c>10.0.0.0/24</c>) of reverse proxies. Only what comes from them is believed in
    /// <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c>. Default none: nobody is believed.
    /// </summary>
    public string[] Trusted { get; set; } = [];

    /// <summary>A proxy's address as a network of one, null when it is neither an address nor a network.</summary>
    internal static IPNetwork? NetworkOf(string text) =>
        IPNetwork.TryParse(text, out var network)
            ? network
            : IPAddress.TryParse(text, out var address)
                ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
                : null;
}
