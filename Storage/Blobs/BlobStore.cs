using System.Collections.Immutable;
using Dispatch.Domain.Blobs;
using Dispatch.Domain.Deciding;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Blobs;

internal sealed class BlobStore(Database database, SideWriter side, StorageOptions options, TimeProvider time) : IBlobs
{
    public async Task<BlobHash> PutAsync(string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var bytes = content.ToArray();
        var hash = BlobHash.OfContent(bytes);
        var now = time.GetUtcNow();
        await side.RunAsync(
            async session => await RetainAsync(session, hash, now) > 0
                ? 0
                : await session.ExecuteAsync(
                    "insert into blobs (hash, content_type, content, retained_from) values (@p0, @p1, @p2, @p3) on conflict (hash) do nothing",
                    CancellationToken.None,
                    hash.Value,
                    contentType,
                    bytes,
                    now),
            cancellation);
        return hash;
    }

    public async Task<Blob?> FindAsync(BlobHash hash, CancellationToken cancellation)
    {
        var found = await database.QueryAsync(
            "select content_type, content from blobs where hash = @p0", row => new Blob(hash, row.Text(), row.Bytes()), cancellation,
            hash.Value);
        return found.FirstOrDefault();
    }

    public async Task<long> LengthAsync(ImmutableArray<BlobHash> hashes, CancellationToken cancellation)
    {
        var sum = 0L;
        foreach (var hash in hashes)
        {
            sum += (await database.QueryAsync(
                "select coalesce(max(length(content)), 0) from blobs where hash = @p0", row => row.Long(), cancellation, hash.Value))[0];
        }

        return sum;
    }

    public async Task RetainAsync(ImmutableArray<BlobHash> hashes, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await side.RunAsync(
            async session =>
            {
                var retained = 0;
                foreach (var hash in hashes.Distinct().OrderBy(hash => hash.Value, StringComparer.Ordinal))
                    retained += await RetainAsync(session, hash, now);
                return retained;
            },
            cancellation);
    }

    public async Task<Rejection?> DeleteAsync(BlobHash hash, CancellationToken cancellation)
    {
        var last = time.GetUtcNow().AddYears(-options.BlobYears);
        var removed = await side.RunAsync(
            session => session.ExecuteAsync(
                "delete from blobs where hash = @p0 and retained_from <= @p1", CancellationToken.None, hash.Value, last), cancellation);
        if (removed > 0)
            return null;
        var retained =
            await database.QueryAsync("select retained_from from blobs where hash = @p0", row => row.Instant(), cancellation, hash.Value);
        return retained.IsEmpty
            ? new("unknown_blob", $"Nothing is stored under {hash}.")
            : new("retained",
                $"It is kept until {retained[0].AddYears(options.BlobYears):yyyy-MM-dd}: service records are kept for "
                    + $"{options.BlobYears} years.");
    }

    private static Task<int> RetainAsync(Session session, BlobHash hash, DateTimeOffset now) => session.ExecuteAsync(
        "update blobs set retained_from = case when retained_from < @p1 then @p1 else retained_from end where hash = @p0",
        CancellationToken.None,
        hash.Value,
        now);
}
