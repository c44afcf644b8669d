using System.Buffers.Text;
using System.Security.Cryptography;

namespace Dispatch.Outgoing.Push;

/// <summary>
/// By what push services know this installation (RFC 8292): a key pair of P-256 in Base64url, 32 bytes and an uncompressed point.
/// </summary>
public sealed record VapidKey(string PrivateKey, string PublicKey)
{
    private const byte Uncompressed = 4;

    /// <summary>A new private key.</summary>
    public static string Make()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Base64Url.EncodeToString(made.ExportParameters(includePrivateParameters: true).D);
    }

    /// <exception cref="CryptographicException">It is no private key of P-256.</exception>
    public static VapidKey Of(string privateKey)
    {
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Base64Url.DecodeFromChars(privateKey) });
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new(privateKey, Base64Url.EncodeToString([Uncompressed, .. point.X!, .. point.Y!]));
    }
}
