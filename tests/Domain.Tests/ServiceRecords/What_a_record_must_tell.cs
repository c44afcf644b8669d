using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.ServiceRecords.RecordUnderTest;

namespace Dispatch.Domain.Tests.ServiceRecords;

public class What_a_record_must_tell
{
    public static TheoryData<WorkOrderType, RecordSheet, string> Gaps => new()
    {
        // R-FSR-1
        { WorkOrderType.Repair, Repaired with { Introduced = false }, "introduced" },
        { WorkOrderType.Repair, Repaired with { Nameplate = null }, "nameplate" },
        { WorkOrderType.Repair, Repaired with { Nameplate = new(new("LG-958", "SN-9999"), null) }, "nameplate.remark" },
        { WorkOrderType.Repair, Repaired with { Nameplate = new(null, null) }, "nameplate.remark" },
        { WorkOrderType.Repair, Repaired with { OperatingHours = null }, "operatingHours" },
        // R-FSR-2, -4
        { WorkOrderType.Repair, Repaired with { Fault = null }, "fault" },
        { WorkOrderType.Repair, Repaired with { Cause = " " }, "cause" },
        { WorkOrderType.Repair, Repaired with { Cause = "---" }, "cause" },
        { WorkOrderType.Repair, Repaired with { Responsibility = null }, "responsibility" },
        { WorkOrderType.Repair, Repaired with { Responsibility = Responsibility.Misuse }, "misuseExplained" },
        { WorkOrderType.Repair, Repaired with { Work = "" }, "work" },
        { WorkOrderType.Repair, Repaired with { Parts = null }, "parts" },
        { WorkOrderType.Repair, Repaired with { Parts = [new("P-9", "Pump", 1, "old-1", null)] }, "parts[0].newSerial" },
        { WorkOrderType.Repair, Repaired with { Parts = [new("P-9", "Pump", 1, null, "new-1")] }, "parts[0].oldSerial" },
        { WorkOrderType.Repair, Repaired with { Parts = [new("", "Pump", 1, null, null)] }, "parts[0].number" },
        // R-FSR-3
        { WorkOrderType.Repair, Repaired with { Inspection = Repaired.Inspection.RemoveAll(f => f.Item == "brakes") },
            "inspection.brakes" },
        { WorkOrderType.Repair, With(new("brakes", InspectionResult.PutRight, null)), "inspection.brakes.note" },
        { WorkOrderType.Repair, Repaired with { Guidance = null }, "guidance" },
        // R-FSR-5
        { WorkOrderType.Repair, Repaired with { Test = null }, "test" },
        { WorkOrderType.Repair, Repaired with { Test = new(false, null) }, "test.remark" },
        { WorkOrderType.Repair, Repaired with { Advice = null }, "advice" },
        // R-FSR-8
        { WorkOrderType.Repair, Repaired with { Leaving = new(true, false, true) }, "leaving.cleared" },
        // R-FSR-7
        { WorkOrderType.Installation, Installed with { Commissioning = new(false, true, 5, null) }, "commissioning.environmentChecked" },
        { WorkOrderType.Installation, Installed with { Commissioning = new(true, false, 5, null) }, "commissioning.userTrained" },
        { WorkOrderType.Installation, Installed with { Commissioning = new(true, true, null, null) }, "commissioning.rating" },
    };

    [Theory]
    [MemberData(nameof(Gaps), DisableDiscoveryEnumeration = true)]
    public void Is_named_when_it_is_missing_and_the_record_is_not_signed(WorkOrderType type, RecordSheet sheet, string gap)
    {
        var record = new RecordUnderTest(type);
        record.Write(sheet);

        record.Sign().ShouldBeEmpty();

        record.Rejection!.Code.ShouldBe("record_incomplete");
        RecordGaps.Of(record.State!.Current, record.Rules).ShouldBe([gap]);
        record.Rejection.Detail.ShouldContain(gap);
    }

    public static TheoryData<WorkOrderType, RecordSheet> Complete => new()
    {
        { WorkOrderType.Repair, Repaired },
        { WorkOrderType.Repair, Repaired with { Parts = [] } },
        { WorkOrderType.Repair, Repaired with { Nameplate = new(new("lg 958", "sn4711"), null) } },
        { WorkOrderType.Repair, Repaired with { Nameplate = new(null, "Plate lost, serial on the frame compared") } },
        { WorkOrderType.Repair, Repaired with { Responsibility = Responsibility.Misuse, MisuseExplained = true } },
        { WorkOrderType.Repair, With(new("brakes", InspectionResult.NotFitted, null)) },
        { WorkOrderType.ForcedMaintenance, Installed with { Commissioning = null } },
        { WorkOrderType.Installation, Installed },
        { WorkOrderType.Inspection, Installed with { Commissioning = null, Work = null, Test = null } },
        { WorkOrderType.ReturnVisit, Installed with { Commissioning = null, Work = null, Test = null } },
    };

    [Theory]
    [MemberData(nameof(Complete), DisableDiscoveryEnumeration = true)]
    public void Depends_on_the_kind_of_work(WorkOrderType type, RecordSheet sheet)
    {
        var record = new RecordUnderTest(type);
        record.Write(sheet);

        record.Sign();

        record.Rejection.ShouldBeNull();
        record.State!.IsSigned.ShouldBeTrue();
    }

    [Fact]
    public void Grows_to_cause_and_responsibility_when_a_service_finds_a_fault()
    {
        var record = new RecordUnderTest(WorkOrderType.ForcedMaintenance);
        record.Write(Installed with { Inspection = With(new("leaks", InspectionResult.PutRight, "Seal of the left cylinder")).Inspection });

        RecordGaps.Of(record.State!.Current, record.Rules).ShouldBe(["fault", "cause", "responsibility"]);
    }

    [Fact]
    public void Is_data_so_that_an_organisation_can_ask_for_more()
    {
        var stricter = RecordCatalogue.Shipped.For(WorkOrderType.Repair, Machine);
        var record = new RecordUnderTest
        {
            Rules =
            stricter with { Mandatory = stricter.Mandatory.Add(RecordField.Photos), Checklist = [.. stricter.Checklist, "scale"] }
        };
        record.Write(Repaired);

        RecordGaps.Of(record.State!.Current, record.Rules).ShouldBe(["inspection.scale", "photos"]);
    }

    [Fact]
    public void Is_known_for_every_kind_of_work() =>
        RecordCatalogue.Shipped.Mandatory.Keys.ShouldBe(Enum.GetValues<WorkOrderType>(), ignoreOrder: true);

    private static RecordSheet With(InspectionFinding finding) =>
        Repaired with { Inspection = [.. Repaired.Inspection.Where(f => f.Item != finding.Item), finding] };
}
