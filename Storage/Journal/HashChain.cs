using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Journal;

/// <summary>
/// The hash of an event: SHA-256 over the hash of its predecessor in the stream (32 zero bytes for the first) and its fields in the order
/// stream, version, type, schema version, occurred at, recorded at, actor, correlation, data, and the initiator where there is one: events
/// without keep the hash that they had before there were initiators. Numbers are 8 bytes, big endian; instants
/// microseconds since 1970 UTC; texts UTF-8 and, like the data, preceded by their length in bytes.
/// </summary>
internal static class HashChain
{
    private const int Length = SHA256.HashSizeInBytes;

    public static byte[] Start { get; } = new byte[Length];

    public static byte[] Next(ReadOnlySpan<byte> previous, string stream, in ChainedEvent link)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        buffer.Write(previous);
        Write(buffer, stream);
        Write(buffer, link.Version);
        Write(buffer, link.Type);
        Write(buffer, link.SchemaVersion);
        Write(buffer, Instants.ToNumber(link.OccurredAt));
        Write(buffer, Instants.ToNumber(link.RecordedAt));
        Write(buffer, link.Actor);
        Write(buffer, link.Correlation);
        Write(buffer, (long)link.Data.Length);
        buffer.Write(link.Data.Span);
        if (link.Initiator is { } initiator) Write(buffer, initiator);
        return SHA256.HashData(buffer.WrittenSpan);
    }

    private static void Write(ArrayBufferWriter<byte> buffer, long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(buffer.GetSpan(sizeof(long)), value);
        buffer.Advance(sizeof(long));
    }

    private static void Write(ArrayBufferWriter<byte> buffer, string text)
    {
        Write(buffer, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, buffer);
    }
}

/// <summary>The hashed fields of an event beside its stream.</summary>
internal readonly record struct ChainedEvent(
    long Version,
    string Type,
    int SchemaVersion,
    DateTimeOffset OccurredAt,
    DateTimeOffset RecordedAt,
    string Actor,
    string Correlation,
    ReadOnlyMemory<byte> Data,
    string? Initiator);
