using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using Dispatch.Grains.Interfaces.Views.Phones;

namespace Dispatch.Outgoing.Push;

/// <summary>A push address taken apart.</summary>
/// <param name="BrowserKey">Uncompressed point of P-256.</param>
internal sealed record PushTarget(Uri Endpoint, byte[] BrowserKey, byte[] Secret)
{
    /// <summary>What is wrong with an address, by the name of its part; null when nothing is.</summary>
    public static string? Fault(PushAddress address, bool allowPrivate)
    {
        if (!Uri.TryCreate(address.Endpoint, UriKind.Absolute, out var endpoint) || !IsAllowed(endpoint, allowPrivate)) return "endpoint";
        if (!IsKey(address.PublicKey)) return "p256dh";
        return Bytes(address.Secret) is { Length: PushCipher.SecretBytes } ? null : "auth";
    }

    /// <returns>Null for an address with a <see cref="Fault"/>.</returns>
    public static PushTarget? Of(PushAddress address, bool allowPrivate) =>
        Fault(address, allowPrivate) is null ? new(new Uri(address.Endpoint), Bytes(address.PublicKey)!, Bytes(address.Secret)!) : null;

    /// <summary>A caller must not make the node call into its own network.</summary>
    private static bool IsAllowed(Uri endpoint, bool allowPrivate)
    {
        if (allowPrivate) return endpoint.Scheme is "https" or "http";
        return endpoint.Scheme == "https" && endpoint.UserInfo.Length == 0 && !endpoint.IsLoopback && !IPAddress.TryParse(endpoint.DnsSafeHost, out _)
            && endpoint.DnsSafeHost.Contains('.', StringComparison.Ordinal);
    }

    private static bool IsKey(string text)
    {
        if (Bytes(text) is not { Length: PushCipher.PublicKeyBytes } bytes) return false;
        try
        {
            using var key = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = PushCipher.Point(bytes) });
            return true;
        }
        catch (Exception wrong) when (wrong is CryptographicException or ArgumentException)
        {
            return false;
        }
    }

    private static byte[]? Bytes(string text) => Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
