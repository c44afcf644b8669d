using System.Security.Cryptography;
using Dispatch.Domain.Blobs;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Tests.Fixtures;
using Dispatch.Testing;
using Microsoft.Extensions.Options;

namespace Dispatch.Storage.Tests.Blobs;

public abstract class Keeping_blobs<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private readonly FakeTimeProvider time = new(A.Noon);

    [Fact]
    public async Task Content_is_found_by_its_hash_with_its_type_also_after_a_restart()
    {
        var photo = RandomNumberGenerator.GetBytes(3_000_000);
        var node = await Database.StartAsync(time: time);

        var hash = await Put(node, photo);
        await node.StopAsync();
        var found = await Blobs(await Database.StartAsync("b", time)).FindAsync(hash, CancellationToken.None);

        hash.Value.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(photo)));
        found!.ContentType.ShouldBe("image/jpeg");
        found.Content.Span.SequenceEqual(photo).ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_content_is_stored_once()
    {
        var node = await Database.StartAsync(time: time);

        var hashes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Put(node, [1, 2, 3])));

        hashes.Distinct().Count().ShouldBe(1);
        (await Database.CountAsync("blobs")).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_younger_than_five_years_is_deleted()
    {
        var node = await Database.StartAsync(time: time);
        var hash = await Put(node, [1]);

        time.Advance(A.Noon.AddYears(5) - A.Noon - TimeSpan.FromSeconds(1));
        var early = await Delete(node, hash);
        time.Advance(TimeSpan.FromSeconds(1));
        var late = await Delete(node, hash);

        early!.Code.ShouldBe("retained");
        early.Detail.ShouldContain("2031-05-01");
        late.ShouldBeNull();
        (await Blobs(node).FindAsync(hash, CancellationToken.None)).ShouldBeNull();
        (await Delete(node, hash))!.Code.ShouldBe("unknown_blob");
    }

    [Fact]
    public async Task The_years_begin_anew_when_content_is_put_again_or_a_signed_record_rests_on_it()
    {
        var node = await Database.StartAsync(time: time);
        var (again, signed, left) = (await Put(node, [1]), await Put(node, [2]), await Put(node, [3]));

        time.Advance(TimeSpan.FromDays(30));
        await Put(node, [1]);
        await Blobs(node).RetainAsync([signed, signed, new(new string('0', 64))], CancellationToken.None);
        time.Advance(A.Noon.AddYears(5) - A.Noon - TimeSpan.FromDays(30));

        (await Delete(node, again))!.Code.ShouldBe("retained");
        (await Delete(node, signed))!.Code.ShouldBe("retained");
        (await Delete(node, left)).ShouldBeNull();
    }

    [Fact]
    public async Task A_retention_below_five_years_cannot_be_configured() =>
        (await Should.ThrowAsync<OptionsValidationException>(() => Database.StartAsync(settings: [new("BlobYears", "4")]))).Message
            .ShouldContain("BlobYears");

    private static IBlobs Blobs(StorageNode node) => node.Get<IBlobs>();

    private static Task<BlobHash> Put(StorageNode node, byte[] content) =>
        Blobs(node).PutAsync("image/jpeg", content, CancellationToken.None);

    private static Task<Domain.Deciding.Rejection?> Delete(StorageNode node, BlobHash hash) =>
        Blobs(node).DeleteAsync(hash, CancellationToken.None);
}

public sealed class Keeping_blobs_on_sqlite : Keeping_blobs<SqliteFile>;

public sealed class Keeping_blobs_on_postgres : Keeping_blobs<PostgresBase>;
