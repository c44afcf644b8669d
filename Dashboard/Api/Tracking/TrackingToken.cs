using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Dispatch.Api.Tracking;

/// <summary>What only the customer holds: 256 random bits. The node keeps no more than its hash.</summary>
internal static class TrackingToken
{
    private const int Bytes = 32;

    public static string Make(RandomNumberGenerator random)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        random.GetBytes(bytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The key under which a link is kept.</summary>
    public static string Key(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
