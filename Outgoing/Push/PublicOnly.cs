using System.Net;
using System.Net.Sockets;

namespace Dispatch.Outgoing.Push;

/// <summary>Connects to addresses of the Internet only: whoever gives a name may let it lead into the node's own network.</summary>
internal static class PublicOnly
{
    /// <summary>
    /// For <see cref="SocketsHttpHandler.ConnectCallback"/>. The connection to a proxy that the operator has set is not looked at.
    /// </summary>
    /// <exception cref="HttpRequestException">The name leads nowhere else.</exception>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation);
        if (host.Equals(context.InitialRequestMessage.RequestUri?.IdnHost, StringComparison.OrdinalIgnoreCase))
            addresses = [.. addresses.Where(IsPublic)];
        if (addresses.Length == 0)
            throw new HttpRequestException(
                $"{host} leads to no address of the Internet; Push:AllowPrivate=true is for a push service of one's own.");
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

    /// <summary>Neither this machine nor a network that is somebody's own (RFC 1918, 3927, 4193, 4291, 6598), nor many at once.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address)) return false;
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? (bytes[0] & 0xE0) == 0x20
            : (bytes[0], bytes[1]) is not ((0 or 10 or >= 224, _) or (100, >= 64 and < 128) or (169, 254) or (172, >= 16 and < 32)
                or (192, 168));
    }
}
