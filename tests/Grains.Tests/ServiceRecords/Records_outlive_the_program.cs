using Dispatch.Domain.Blobs;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Journal;

namespace Dispatch.Grains.Tests.ServiceRecords;

public class Records_outlive_the_program
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly BlobHash Image = new(new string('a', 64));

    private static readonly RecordSheet Sheet = new()
    {
        Introduced = true,
        Nameplate = new(new("LG-958", "SN-1"), null),
        OperatingHours = 1_204.5,
        Cause = "软管磨损",
        Responsibility = Responsibility.Supplier,
        Parts = [new("P-9", "Pump", 1, "old", "new")],
        Inspection = [new("cab", InspectionResult.PutRight, "door")],
        Test = new(false, "still slow"),
        Leaving = new(true, true, false),
        Commissioning = new(true, false, 4, null),
    };

    public static TheoryData<RecordEvent> Events => new(
    [
        new RecordWritten(RecordSheet.Blank, At),
        new RecordWritten(Sheet, At),
        new RecordWritten(Sheet with { Parts = [] }, At),
        new PhotoAttached(new(Image, "image/jpeg", "hose", At), At),
        new PhotoDetached(Image, At),
        new RecordSigned(1, Image, At),
        new RecordCorrectionOpened(2, "wrong part", At),
    ]);

    [Theory]
    [MemberData(nameof(Events), DisableDiscoveryEnumeration = true)]
    public void What_the_journal_keeps_of_an_event_is_all_of_it(RecordEvent happened)
    {
        var codec = JournalCodec.Of(typeof(RecordEvent).Assembly);
        var (name, version, data) = codec.Encode(happened);

        codec.Decode(name, version, data).ShouldBe(happened);
    }

    [Fact]
    public void What_a_snapshot_keeps_of_a_record_is_all_of_it()
    {
        RecordEvent[] events =
        [
            new RecordWritten(Sheet, At), new PhotoAttached(new(Image, "image/jpeg", null, At), At), new RecordSigned(1, Image, At),
            new RecordCorrectionOpened(2, "wrong part", At),
        ];
        var record = events.Aggregate((FieldServiceRecord?)null, FieldServiceRecord.Evolve)!;

        var restored = DurableJson.Read<FieldServiceRecord>(DurableJson.Bytes(record));

        restored.Current.Sheet.ShouldBe(record.Current.Sheet);
        restored.Current.Photos.ShouldBe(record.Current.Photos);
        restored.Current.Correction.ShouldBe(record.Current.Correction);
        restored.Earlier.Single().Signature.ShouldBe(new RecordSignature(Image, At));
        restored.IsSigned.ShouldBeFalse();
    }
}
