using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Evidence;

/// <summary>One hash over all that the journal recorded on one day.</summary>
/// <param name="Day">Of UTC, by the instants at which events were recorded. Days without events have no root.</param>
/// <param name="Streams">How many streams have an event of that day.</param>
/// <param name="Root">Of the <see cref="MerkleTree"/> over the last event of the day of each of them.</param>
internal sealed record DayRoot(DateOnly Day, long Streams, byte[] Root)
{
    public static byte[] Start => HashChain.Start;

    /// <summary>
    /// What is signed: SHA-256 over the link of the day before (32 zero bytes before the first), the day as in 2026-05-01 in ASCII, the
    /// number of streams in 8 bytes, big endian, and the root. So each signature vouches for all days before it.
    /// </summary>
    public byte[] Link(ReadOnlySpan<byte> previous)
    {
        Span<byte> streams = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(streams, Streams);
        return SHA256.HashData([.. previous, .. Encoding.ASCII.GetBytes(Text), .. streams, .. Root]);
    }

    public string Text => Day.ToString("O", CultureInfo.InvariantCulture);

    public bool Same(DayRoot other) => Day == other.Day && Streams == other.Streams && Root.AsSpan().SequenceEqual(other.Root);
}

/// <summary>A root as the node keeps it.</summary>
/// <param name="Link">See <see cref="DayRoot.Link"/>.</param>
/// <param name="PublicKey">Of who signed, SubjectPublicKeyInfo.</param>
/// <param name="Signature">ECDSA on P-256 over the link, r and s of 32 bytes each.</param>
internal sealed record SignedRoot(DayRoot Day, byte[] Link, byte[] PublicKey, byte[] Signature)
{
    public bool IsSigned => RootKey.Verifies(PublicKey, Link, Signature);
}
