using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Dispatch.Testing.Push;

/// <summary>The receiving end of Web Push, written from the RFCs alone: a key pair, a secret, and how a message is opened.</summary>
public sealed class PushBrowser : IDisposable
{
    private readonly ECDiffieHellman key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);

    public byte[] Secret { get; } = RandomNumberGenerator.GetBytes(16);

    public byte[] PublicKey
    {
        get
        {
            var point = key.ExportParameters(false).Q;
            return [4, .. point.X!, .. point.Y!];
        }
    }

    /// <summary>As a browser tells it, in Base64url.</summary>
    public (string PublicKey, string Secret) Texts => (Base64Url.EncodeToString(PublicKey), Base64Url.EncodeToString(Secret));

    public string Open(byte[] body)
    {
        var (salt, sender) = (body[..16], body[21..86]);
        using var other = ECDiffieHellman.Create(
            new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = sender[1..33], Y = sender[33..] } });
        byte[] info = [.. Encoding.ASCII.GetBytes("WebPush: info\0"), .. PublicKey, .. sender];
        var inner = HKDF.DeriveKey(HashAlgorithmName.SHA256, key.DeriveRawSecretAgreement(other.PublicKey), 32, Secret, info);
        using var cipher = new AesGcm(
            HKDF.DeriveKey(HashAlgorithmName.SHA256, inner, 16, salt, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0")), 16);
        var opened = new byte[body.Length - 86 - 16];
        cipher.Decrypt(HKDF.DeriveKey(HashAlgorithmName.SHA256, inner, 12, salt, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0")),
            body[86..^16], body[^16..], opened);
        return Encoding.UTF8.GetString(opened.AsSpan(0, opened.AsSpan().LastIndexOf((byte)2)));
    }

    public void Dispose() => key.Dispose();
}
