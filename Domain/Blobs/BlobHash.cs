using System.Security.Cryptography;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Blobs;

/// <summary>
/// Names a photo or a signature's image by its content: SHA-256, 64 lower-case hexadecimal digits. The content itself is kept outside the
/// journal.
/// </summary>
[GenerateSerializer, Immutable]
public readonly record struct BlobHash(string Value) : IId<BlobHash>
{
    public bool IsValid => Value is { Length: 64 } && Value.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    public static BlobHash Of(string value) => new(value);

    /// <summary>The name of this content.</summary>
    public static BlobHash OfContent(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    public override string ToString() => Value;
}
