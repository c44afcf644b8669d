using System.Collections.Immutable;
using Dispatch.Domain.Blobs;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Tests.ServiceRecords;

/// <summary>A record that is written, signed and corrected by commands only.</summary>
internal sealed class RecordUnderTest(WorkOrderType type = WorkOrderType.Repair)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    public static readonly Nameplate Machine = new("LG-958", "SN-4711");
    public static readonly BlobHash Signature = new(new string('a', 64));

    public RecordRules Rules { get; init; } = RecordCatalogue.Shipped.For(type, Machine);

    public DateTimeOffset Now { get; private set; } = Start;

    public FieldServiceRecord? State { get; private set; }

    public Rejection? Rejection { get; private set; }

    /// <summary>A sheet with everything that a repair must tell.</summary>
    public static RecordSheet Repaired { get; } = new()
    {
        Introduced = true,
        Nameplate = new(Machine, null),
        OperatingHours = 1_204.5,
        Fault = "No lift since the morning, after a hose had burst",
        Cause = "Hose chafed at the frame",
        Responsibility = Responsibility.OwnWorkmanship,
        Work = "Hose replaced, routed with a clamp",
        Parts = [new("H-22", "Hose", 2, null, null), new("P-9", "Pump", 1, "old-1", "new-1")],
        Inspection = [.. RecordCatalogue.Shipped.Checklist.Select(item => new InspectionFinding(item, InspectionResult.InOrder, null))],
        Guidance = "Look at the hoses every morning",
        Test = new(true, null),
        Advice = "Oil again at 1800 h",
        Leaving = new(true, true, true),
    };

    public static RecordSheet Installed { get; } = Repaired with
    {
        Fault = null,
        Cause = null,
        Responsibility = null,
        Commissioning = new(EnvironmentChecked: true, UserTrained: true, Rating: 5, RatingRemark: null),
    };

    public ImmutableArray<RecordEvent> Write(RecordSheet sheet) => Do(new WriteRecord(sheet, Now));

    public ImmutableArray<RecordEvent> Sign(string name = "王小明") => Do(new SignRecord(name, Signature, Now));

    public ImmutableArray<RecordEvent> Correct(string reason) => Do(new CorrectRecord(reason, Now));

    public ImmutableArray<RecordEvent> Attach(RecordPhoto photo) => Do(new AttachPhoto(photo, Now));

    public ImmutableArray<RecordEvent> Detach(RecordPhoto photo) => Do(new DetachPhoto(photo.Content, Now));

    public static RecordPhoto Photo(int number, string? caption = null) =>
        new(new(number.ToString("x64", null)), "image/jpeg", caption, Start);

    public RecordUnderTest Later()
    {
        Now += TimeSpan.FromMinutes(10);
        return this;
    }

    private ImmutableArray<RecordEvent> Do(RecordCommand command)
    {
        var decision = RecordDecider.Decide(State, command, Rules);
        Rejection = decision.Rejection;
        State = decision.Events.Aggregate(State, FieldServiceRecord.Evolve);
        return decision.Events;
    }
}
