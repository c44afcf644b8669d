using System.Collections.Immutable;
using Dispatch.Documents.Pdf;
using Dispatch.Domain.Blobs;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.WorkOrders;
using Microsoft.Extensions.Options;

namespace Dispatch.Documents.Tests;

/// <summary>Test data.</summary>
internal static class A
{
    public const string Link = "https://dispatch.example.com/api/work-orders/WO-261122-ABCDE/record";

    public static DateTimeOffset Noon { get; } = new(2026, 5, 1, 4, 0, 0, TimeSpan.Zero);

    public static BlobHash Hash(char digit) => new(new string(digit, 64));

    public static async Task<TrueTypeFont> FontAsync()
    {
        await Poppler.ReadyAsync();
        return new DocumentFont(Options.Create(new DocumentOptions())).Font!;
    }

    public static RecordSheet Sheet { get; } = new()
    {
        Introduced = true,
        Nameplate = new(new("LG-958", "SN-4711"), null),
        OperatingHours = 1_204.5,
        Fault = "动臂不能举升，软管爆裂",
        Cause = "La manguera rozó el bastidor",
        Responsibility = Responsibility.OwnWorkmanship,
        Work = "Hose replaced, routed with a clamp",
        Parts = [new("P-9", "Bomba hidráulica", 1, "old-1", "new-1")],
        Inspection = [.. RecordCatalogue.Shipped.Checklist.Select(item => new InspectionFinding(item, InspectionResult.InOrder, null))],
        Guidance = "Look at the hoses every morning",
        Test = new(true, null),
        Advice = "Oil again at 1800 h",
        Leaving = new(true, true, true),
        Commissioning = new(true, true, 4, "muy bien"),
    };

    public static ServiceDocument Document { get; } = new(
        "WO-261122-ABCDE",
        WorkOrderType.Repair,
        Service: null,
        "Luz Norte",
        "厦门工程",
        new("LG-958", "SN-4711"),
        "Ana Ruiz",
        "Asia/Shanghai",
        Link,
        new(1, Sheet, [], null, new(Hash('a'), Noon)),
        "王小明",
        [],
        ImmutableDictionary<BlobHash, ReadOnlyMemory<byte>>.Empty);

    public static ServiceDocument Unsigned { get; } =
        Document with { Record = Document.Record with { Signature = null }, Signer = null, Gaps = ["cause", "inspection.cab"] };

    /// <summary>With this as its only photo.</summary>
    public static ServiceDocument Showing(byte[] photo) => Document with
    {
        Record = Document.Record with { Photos = [new(Hash('b'), "image/png", "the hose", Noon)] },
        Images = Document.Images.Add(Hash('b'), photo),
    };
}
