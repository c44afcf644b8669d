using Dispatch.Domain.Blobs;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Grains.Interfaces.Views.ServiceRecords;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.ServiceRecords;

public abstract class Versions_of_a_record<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    private static readonly BlobHash Image = new(new string('a', 64));

    private static readonly RecordSheet Sheet = RecordSheet.Blank with
    {
        Nameplate = new(new("LG-958", "SN-1"), null),
        Cause = "软管磨损",
        Responsibility = Responsibility.Supplier,
        Parts = [new("P-9", "Pump", 1, "old", "new")],
        Inspection = [new("cab", InspectionResult.PutRight, "door")],
        Tasks = [new("oil", TaskOutcome.NotDone, "缺油")],
    };

    [Fact]
    public async Task Come_newest_first_with_their_signers()
    {
        var node = await Database.StartAsync();
        var first = new RecordVersion(1, Sheet, [new(Image, "image/png", "hose", A.Noon)], null, new(Image, A.Noon));
        var second = new RecordVersion(2, Sheet with { Parts = [] }, [], new("wrong part", A.Noon.AddDays(1)), null);
        await node.AppendAsync(A.Append("work-order/WO-1") with
        {
            Events = [A.Event()],
            Views = [new RecordRow("WO-1", first, []), new SignerRow("WO-1", 1, "王小明"), new RecordRow("WO-1", second, ["test"])],
        });

        var versions = await node.Get<IRecordViews>().VersionsAsync("WO-1", CancellationToken.None);

        versions.Select(v => (v.Record.Version.Number, v.Signer, v.Record.Gaps.Length)).ShouldBe([(2, null, 1), (1, "王小明", 0)]);
        versions[0].Record.Version.Correction.ShouldBe(second.Correction);
        versions[0].Record.Version.Sheet.ShouldBe(second.Sheet);
        versions[1].Record.Version.Sheet.ShouldBe(Sheet);
        versions[1].Record.Version.Photos.ShouldBe(first.Photos);
        versions[1].Record.Version.Signature.ShouldBe(first.Signature);
        (await node.Get<IRecordViews>().VersionsAsync("WO-2", CancellationToken.None)).ShouldBeEmpty();
    }
}

public sealed class Versions_of_a_record_on_sqlite : Versions_of_a_record<SqliteFile>;

public sealed class Versions_of_a_record_on_postgres : Versions_of_a_record<PostgresBase>;
