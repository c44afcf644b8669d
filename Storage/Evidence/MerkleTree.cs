using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Dispatch.Storage.Evidence;

/// <summary>
/// One hash over many heads of streams, as RFC 6962 (2.1) builds it: SHA-256 with 0 before a leaf and 1 before a node. A leaf is the
/// stream's name in UTF-8, preceded by its length, its version and its hash; numbers are 8 bytes, big endian. Leaves come in the order of
/// the names' bytes.
/// </summary>
internal sealed class MerkleTree
{
    private readonly List<(long Leaves, byte[] Hash)> peaks = [];

    public long Leaves { get; private set; }

    public byte[] Root => peaks.Count == 0
        ? SHA256.HashData([])
        : peaks.Select(peak => peak.Hash).Reverse().Aggregate((right, left) => Node(left, right));

    public void Add(string stream, long version, ReadOnlySpan<byte> hash)
    {
        Leaves++;
        var (leaves, node) = (1L, Leaf(stream, version, hash));
        while (peaks.Count > 0 && peaks[^1].Leaves == leaves)
        {
            node = Node(peaks[^1].Hash, node);
            peaks.RemoveAt(peaks.Count - 1);
            leaves *= 2;
        }

        peaks.Add((leaves, node));
    }

    private static byte[] Leaf(string stream, long version, ReadOnlySpan<byte> hash)
    {
        var name = Encoding.UTF8.GetByteCount(stream);
        Span<byte> leaf = new byte[1 + sizeof(long) + name + sizeof(long) + hash.Length];
        BinaryPrimitives.WriteInt64BigEndian(leaf[1..], name);
        Encoding.UTF8.GetBytes(stream, leaf[(1 + sizeof(long))..]);
        var rest = leaf[(1 + sizeof(long) + name)..];
        BinaryPrimitives.WriteInt64BigEndian(rest, version);
        hash.CopyTo(rest[sizeof(long)..]);
        return SHA256.HashData(leaf);
    }

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);
}
