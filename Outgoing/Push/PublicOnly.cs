using System.Net;
using System.Net.Sockets;

namespace Dispatch.Outgoing.Push;

/// <summary>Connects to addresses of the Internet only: whoever gives a name may let it lead into the node's own network.</summary>
internal static class PublicOnly
{
    /// <summary>
    /// For <see cref="SocketsHttpHandler.ConnectCallback"/>. What the operator has named, a proxy or an inner host, is not looked at.
    /// </summary>
    /// <param name="inner">Hosts that may lead anywhere.</param>
    /// <exception cref="HttpRequestException">The name leads nowhere else.</exception>
    public static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, IReadOnlyCollection<string> inner, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation);
        if (!IsProxy(context) && !inner.Contains(host, StringComparer.OrdinalIgnoreCase))
            addresses = [.. addresses.Where(IsPublic)];
        if (addresses.Length == 0)
            throw new HttpRequestException(
                $"{host} leads to no address of the Internet; name it in Push:InnerHosts if it is a push service of one's own.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Told by the operator's own settings, not by comparing names, of which one address has many.</summary>
    private static bool IsProxy(SocketsHttpConnectionContext context) =>
        context.InitialRequestMessage.RequestUri is { } target && HttpClient.DefaultProxy.GetProxy(target) is { } proxy
        && proxy.IdnHost.Equals(context.DnsEndPoint.Host, StringComparison.OrdinalIgnoreCase) && proxy.Port == context.DnsEndPoint.Port;

    /// <summary>Neither this machine nor a network that is somebody's own (RFC 1918, 3927, 4193, 4291, 6598), nor many at once.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address)) return false;
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // 6to4 holds an address of IPv4 (RFC 3056); Teredo (RFC 4380) leads behind somebody's router.
            return bytes is [0x20, 0x02, ..]
                ? IsPublic(new IPAddress(bytes.AsSpan(2, 4)))
                : (bytes[0] & 0xE0) == 0x20 && bytes is not [0x20, 0x01, 0, 0, ..];
        }

        return (bytes[0], bytes[1]) is not ((0 or 10 or >= 224, _) or (100, >= 64 and < 128) or (169, 254) or (172, >= 16 and < 32)
            or (192, 168) or (198, 18 or 19)) && bytes is not [192, 0, 0, _];
    }
}
