using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Dispatch.Outgoing.Push;

/// <summary>Encryption of a push message for one browser: RFC 8291 over aes128gcm of RFC 8188, in one record.</summary>
public static class PushCipher
{
    public const int SaltBytes = 16;
    public const int SecretBytes = 16;

    /// <summary>An uncompressed point of P-256.</summary>
    public const int PublicKeyBytes = 65;

    /// <summary>So that the whole body has no more than the 4,096 bytes that every push service takes.</summary>
    public const int MostContent = RecordSize - HeaderBytes - TagBytes - 1;

    private const int RecordSize = 4_096;
    private const int TagBytes = 16;
    private const int HeaderBytes = SaltBytes + sizeof(uint) + 1 + PublicKeyBytes;
    private const int CoordinateBytes = 32;
    private const byte Uncompressing = 4;
    private const byte LastRecord = 2;

    private static readonly byte[] CipherInfo = Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0");
    private static readonly byte[] NonceInfo = Encoding.ASCII.GetBytes("Content-Encoding: nonce\0");
    private static readonly byte[] KeyInfo = Encoding.ASCII.GetBytes("WebPush: info\0");

    /// <param name="browserKey">The browser's public key, uncompressed.</param>
    /// <param name="secret">The browser's authentication secret.</param>
    /// <param name="own">A key pair for this message alone.</param>
    /// <param name="salt">For this message alone.</param>
    /// <exception cref="ArgumentException">The content is too long, or a key has the wrong length.</exception>
    /// <exception cref="CryptographicException">The browser's key is no point of P-256.</exception>
    public static byte[] Encrypt(ReadOnlySpan<byte> content, ReadOnlySpan<byte> browserKey, ReadOnlySpan<byte> secret, ECDiffieHellman own, ReadOnlySpan<byte> salt)
    {
        if (content.Length > MostContent) throw new ArgumentException($"A push message has at most {MostContent} bytes.", nameof(content));
        if (secret.Length != SecretBytes) throw new ArgumentException($"The secret has {SecretBytes} bytes.", nameof(secret));
        if (salt.Length != SaltBytes) throw new ArgumentException($"The salt has {SaltBytes} bytes.", nameof(salt));
        var ownKey = Uncompressed(own.ExportParameters(includePrivateParameters: false).Q);
        using var browser = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = Point(browserKey) });
        var shared = own.DeriveRawSecretAgreement(browser.PublicKey);
        var master = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, secret.ToArray(), [.. KeyInfo, .. browserKey, .. ownKey]);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 16, salt.ToArray(), CipherInfo);
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 12, salt.ToArray(), NonceInfo);

        var body = new byte[HeaderBytes + content.Length + 1 + TagBytes];
        salt.CopyTo(body);
        BinaryPrimitives.WriteUInt32BigEndian(body.AsSpan(SaltBytes), RecordSize);
        body[SaltBytes + sizeof(uint)] = PublicKeyBytes;
        ownKey.CopyTo(body.AsSpan(HeaderBytes - PublicKeyBytes));
        byte[] padded = [.. content, LastRecord];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Encrypt(nonce, padded, body.AsSpan(HeaderBytes, padded.Length), body.AsSpan(HeaderBytes + padded.Length));
        return body;
    }

    /// <exception cref="ArgumentException">It is no uncompressed point.</exception>
    public static ECPoint Point(ReadOnlySpan<byte> uncompressed) => uncompressed.Length == PublicKeyBytes && uncompressed[0] == Uncompressing
        ? new ECPoint { X = uncompressed.Slice(1, CoordinateBytes).ToArray(), Y = uncompressed[(1 + CoordinateBytes)..].ToArray() }
        : throw new ArgumentException("An uncompressed point of P-256 has 65 bytes, the first of them 4.", nameof(uncompressed));

    public static byte[] Uncompressed(ECPoint point) => [Uncompressing, .. point.X!, .. point.Y!];
}
