using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Dispatch.Storage.Evidence;

/// <summary>
/// How many commits a database had acknowledged, outside of it (<c>dispatch.db.head</c>): two records of 56 bytes, written in turn, so that
/// a torn one leaves the other: the database's identity (16), the number of commits (8, big endian), and SHA-256 of both. Written after
/// each commit and before anybody is told of it, so it is never ahead of what the disk was told to keep.
/// </summary>
internal sealed class HeadFile : IDisposable
{
    private const int Signed = 16 + sizeof(long);
    private const int Length = Signed + SHA256.HashSizeInBytes;
    private static readonly TimeSpan SyncEvery = TimeSpan.FromSeconds(1);
    private readonly SafeFileHandle file;
    private readonly TimeProvider time;
    private readonly byte[] record = new byte[Length];
    private long synced;

    /// <summary>Why the last commit's number is not kept; null when it is.</summary>
    public string? Problem { get; private set; }

    private HeadFile(SafeFileHandle file, Guid identity, TimeProvider time)
    {
        (this.file, this.time) = (file, time);
        identity.TryWriteBytes(record);
    }

    public static string Of(string database) => database + ".head";

    /// <returns>Null when there is no file.</returns>
    /// <exception cref="InvalidDataException">Neither of its records is whole.</exception>
    public static (Guid Identity, long Commits)? Read(string database)
    {
        if (!File.Exists(Of(database))) return null;
        using var file = File.OpenHandle(Of(database), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        (Guid, long Commits)? best = null;
        Span<byte> record = stackalloc byte[Length];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        for (var slot = 0; slot < 2; slot++)
        {
            if (RandomAccess.Read(file, record, slot * Length) < Length) continue;
            SHA256.HashData(record[..Signed], hash);
            var commits = BinaryPrimitives.ReadInt64BigEndian(record[16..]);
            if (hash.SequenceEqual(record[Signed..]) && commits >= (best?.Commits ?? 0)) best = (new Guid(record[..16]), commits);
        }

        return best ?? throw new InvalidDataException($"{Of(database)} cannot be read");
    }

    /// <param name="commits">What the database itself says.</param>
    public static HeadFile Open(string database, Guid identity, long commits, TimeProvider time)
    {
        var file = File.OpenHandle(
            Of(database), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        var head = new HeadFile(file, identity, time);
        head.Write(commits, commits);
        head.Write(commits + 1, commits);
        return head;
    }

    /// <summary>Never fails: what it is told of is durable already.</summary>
    public void Write(long commits)
    {
        try
        {
            Write(commits, commits);
            Problem = null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Problem = "The number of acknowledged commits cannot be kept beside the database.";
        }
    }

    private void Write(long slot, long commits)
    {
        BinaryPrimitives.WriteInt64BigEndian(record.AsSpan(16), commits);
        SHA256.HashData(record.AsSpan(0, Signed), record.AsSpan(Signed));
        RandomAccess.Write(file, record, slot % 2 * Length);
        // A power failure may leave it so much behind, which hides no loss that a synced database could have.
        if (synced != 0 && time.GetElapsedTime(synced) < SyncEvery) return;
        RandomAccess.FlushToDisk(file);
        synced = time.GetTimestamp();
    }

    public void Dispose() => file.Dispose();
}
