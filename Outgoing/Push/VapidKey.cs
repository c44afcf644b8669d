using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Dispatch.Outgoing.Push;

/// <summary>By what push services know this installation, and how it proves to be it (RFC 8292).</summary>
public sealed class VapidKey : IDisposable
{
    private readonly ECDsa key;

    private VapidKey(ECDsa key)
    {
        this.key = key;
        PublicKey = Base64Url.EncodeToString(PushCipher.Uncompressed(key.ExportParameters(includePrivateParameters: false).Q));
    }

    /// <summary>Uncompressed point, Base64url: what browsers subscribe with.</summary>
    public string PublicKey { get; }

    /// <summary>A new private key of 32 bytes, Base64url.</summary>
    public static string Make()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Base64Url.EncodeToString(made.ExportParameters(includePrivateParameters: true).D);
    }

    /// <param name="privateKey">32 bytes, Base64url.</param>
    /// <exception cref="CryptographicException">It is no private key of P-256.</exception>
    public static VapidKey Of(string privateKey) =>
        new(ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Base64Url.DecodeFromChars(privateKey) }));

    /// <summary>The value of the header Authorization.</summary>
    /// <param name="audience">Scheme and host of the push service.</param>
    /// <param name="expiresAt">At most 24 h from now.</param>
    public string Authorization(string audience, DateTimeOffset expiresAt, string subject)
    {
        var claims = JsonSerializer.SerializeToUtf8Bytes(new { aud = audience, exp = expiresAt.ToUnixTimeSeconds(), sub = subject });
        var signed = $"{Base64Url.EncodeToString("""{"typ":"JWT","alg":"ES256"}"""u8)}.{Base64Url.EncodeToString(claims)}";
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256);
        return $"vapid t={signed}.{Base64Url.EncodeToString(signature)}, k={PublicKey}";
    }

    public void Dispose() => key.Dispose();
}
