using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using Dispatch.Grains.Interfaces.Views.Phones;
using Lib.Net.Http.WebPush;

namespace Dispatch.Outgoing.Push;

/// <summary>What a browser's push service gave as its address.</summary>
internal static class PushTarget
{
    private const int SecretBytes = 16;
    private const int CoordinateBytes = 32;
    private const byte Uncompressed = 4;

    /// <summary>What is wrong with an address, by the name of its part; null when nothing is.</summary>
    public static string? Fault(PushAddress address, bool allowPrivate)
    {
        if (!Uri.TryCreate(address.Endpoint, UriKind.Absolute, out var endpoint) || !IsAllowed(endpoint, allowPrivate)) return "endpoint";
        if (!IsKey(address.PublicKey)) return "p256dh";
        return Bytes(address.Secret) is { Length: SecretBytes } ? null : "auth";
    }

    /// <returns>Null for an address with a <see cref="Fault"/>.</returns>
    public static PushSubscription? Of(PushAddress address, bool allowPrivate)
    {
        if (Fault(address, allowPrivate) is not null) return null;
        var subscription = new PushSubscription { Endpoint = address.Endpoint };
        subscription.SetKey(PushEncryptionKeyName.P256DH, address.PublicKey);
        subscription.SetKey(PushEncryptionKeyName.Auth, address.Secret);
        return subscription;
    }

    /// <summary>
    /// A caller must not make the node call into its own network; where a name leads is looked at when it is called
    /// (<see cref="PublicOnly"/>).
    /// </summary>
    private static bool IsAllowed(Uri endpoint, bool allowPrivate)
    {
        if (allowPrivate) return endpoint.Scheme is "https" or "http";
        return endpoint.Scheme == "https" && endpoint.UserInfo.Length == 0 && !endpoint.IsLoopback
            && !IPAddress.TryParse(endpoint.DnsSafeHost, out _)
            && endpoint.DnsSafeHost.Contains('.', StringComparison.Ordinal);
    }

    /// <summary>An uncompressed point of P-256.</summary>
    private static bool IsKey(string text)
    {
        if (Bytes(text) is not [Uncompressed, .. { Length: 2 * CoordinateBytes } point]) return false;
        try
        {
            using var key = ECDiffieHellman.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = point[..CoordinateBytes], Y = point[CoordinateBytes..] },
            });
            return true;
        }
        catch (Exception wrong) when (wrong is CryptographicException or ArgumentException)
        {
            return false;
        }
    }

    private static byte[]? Bytes(string text) => Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
