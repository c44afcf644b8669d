using Dispatch.Domain.ServiceRecords;
using static Dispatch.Domain.Tests.ServiceRecords.RecordUnderTest;

namespace Dispatch.Domain.Tests.ServiceRecords;

public class Writing_a_record
{
    private readonly RecordUnderTest record = new();

    [Fact]
    public void May_be_done_bit_by_bit()
    {
        record.Write(RecordSheet.Blank with { Fault = "No lift" });
        record.Write(RecordSheet.Blank with { Fault = "No lift", Cause = "Hose burst" });

        record.State!.Current.Sheet.Cause.ShouldBe("Hose burst");
        record.State.IsSigned.ShouldBeFalse();
    }

    [Fact]
    public void Again_with_the_same_content_changes_nothing()
    {
        record.Write(Repaired);

        record.Write(Repaired with { Parts = [.. Repaired.Parts!], Inspection = [.. Repaired.Inspection] }).ShouldBeEmpty();
        record.Rejection.ShouldBeNull();
    }

    [Fact]
    public void Tells_no_parts_from_parts_not_told()
    {
        record.Write(Repaired with { Parts = null });

        record.Write(Repaired with { Parts = [] }).ShouldNotBeEmpty();
    }

    public static TheoryData<RecordSheet, string> Senseless => new()
    {
        { Repaired with { OperatingHours = -1 }, "invalid_hours" },
        { Repaired with { OperatingHours = double.NaN }, "invalid_hours" },
        { Repaired with { Commissioning = new(true, true, 6, null) }, "invalid_rating" },
        { Repaired with { Commissioning = new(true, true, 0, null) }, "invalid_rating" },
        { Repaired with { Cause = new string('x', 4_001) }, "text_too_long" },
        { Repaired with { Inspection = [new("sails", InspectionResult.InOrder, null)] }, "unknown_checklist_item" },
        { Repaired with { Inspection = [new("cab", InspectionResult.InOrder, null), new("cab", InspectionResult.LeftOpen, "door")] },
            "duplicate_checklist_item" },
        { Repaired with { Parts = [new("H-22", "Hose", 0, null, null)] }, "invalid_quantity" },
        { Repaired with { Parts = [new("P-9", "Pump", 2, "old", "new")] }, "invalid_quantity" },
        { Repaired with { Parts = [.. Enumerable.Repeat(new ReplacedPart("H-22", "Hose", 1, null, null), 201)] }, "too_many_parts" },
    };

    [Theory]
    [MemberData(nameof(Senseless), DisableDiscoveryEnumeration = true)]
    public void Refuses_what_makes_no_sense(RecordSheet sheet, string code)
    {
        record.Write(sheet).ShouldBeEmpty();

        record.Rejection!.Code.ShouldBe(code);
    }

    [Fact]
    public void Takes_photos_by_their_content_once_and_lets_go_of_them_before_the_signature()
    {
        record.Attach(Photo(1));
        record.Attach(Photo(2));

        record.Attach(Photo(1)).ShouldBeEmpty();
        record.Attach(Photo(1, "the hose"));
        record.Detach(Photo(2));
        record.Detach(Photo(3)).ShouldBeEmpty();

        record.State!.Current.Photos.ShouldBe([Photo(1, "the hose")]);
    }

    [Fact]
    public void Takes_fifty_photos_and_no_more()
    {
        for (var i = 0; i < 50; i++) record.Attach(Photo(i)).ShouldNotBeEmpty();

        record.Attach(Photo(50)).ShouldBeEmpty();

        record.Rejection!.Code.ShouldBe("too_many_photos");
    }

    [Fact]
    public void Refuses_a_photo_that_is_named_by_something_else_than_its_content()
    {
        record.Attach(Photo(1) with { Content = new("../../photo.jpg") }).ShouldBeEmpty();

        record.Rejection!.Code.ShouldBe("invalid_hash");
    }
}
