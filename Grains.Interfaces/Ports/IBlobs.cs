using System.Collections.Immutable;
using Dispatch.Domain.Blobs;
using Dispatch.Domain.Deciding;

namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>Photos, signatures and what else is too large or too personal for the journal, each named by its content.</summary>
public interface IBlobs
{
    /// <summary>Stores content durably; content that is there already keeps its first type. Its retention begins now.</summary>
    Task<BlobHash> PutAsync(string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    Task<Blob?> FindAsync(BlobHash hash, CancellationToken cancellation);

    /// <summary>Bytes of all of these together; those that are not there count nothing.</summary>
    Task<long> LengthAsync(ImmutableArray<BlobHash> hashes, CancellationToken cancellation);

    /// <summary>Begins the retention of these anew, because a record that was just signed rests on them.</summary>
    Task RetainAsync(ImmutableArray<BlobHash> hashes, CancellationToken cancellation);

    /// <summary>Removes content for good. Refused: <c>unknown_blob</c>; <c>retained</c> while its retention, five years at least, has not passed (R-FSR-6).</summary>
    /// <returns>Null when it was removed.</returns>
    Task<Rejection?> DeleteAsync(BlobHash hash, CancellationToken cancellation);
}
