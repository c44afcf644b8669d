using Dispatch.Domain.Blobs;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.ServiceRecords;
using Dispatch.Grains.ServiceRecords;

namespace Dispatch.Grains.Tests.ServiceRecords;

public class Rows_of_a_record
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly BlobHash Image = new(new string('a', 64));
    private static readonly RecordRules Rules = RecordCatalogue.Shipped.For(WorkOrderType.Repair, new("LG-958", "SN-1"));

    [Fact]
    public void Are_the_versions_that_changed_with_what_they_lack()
    {
        var written = After(null, new RecordWritten(RecordSheet.Blank, At));
        var signed = After(written, new RecordSigned(1, Image, At));
        var reopened = After(signed, new RecordCorrectionOpened(2, "wrong part", At));

        Rows(null, null).ShouldBeEmpty();
        Rows(written, written).ShouldBeEmpty();
        Rows(null, written).Single().Gaps.ShouldContain("cause");
        Rows(written, signed).Single().Gaps.ShouldBeEmpty();
        Rows(signed, reopened).Select(row => row.Version.Number).ShouldBe([2]);
        Rows(written, reopened).Select(row => row.Version.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public void Hold_the_signers_name_apart_and_only_for_the_version_that_is_signed_now()
    {
        var sign = new SignRecord("王小明", Image, At);
        var signed = After(null, new RecordSigned(1, Image, At));
        var reopened = After(signed, new RecordCorrectionOpened(2, "wrong part", At));

        RecordProjection.Extra("WO-1", reopened, sign).ShouldBe([new SignerRow("WO-1", 2, "王小明")]);
        RecordProjection.Extra("WO-1", signed, sign).ShouldBeEmpty();
        RecordProjection.Extra("WO-1", reopened, new CorrectRecord("again", At)).ShouldBeEmpty();
    }

    [Fact]
    public void Can_be_made_to_ask_for_more_than_shipped()
    {
        var options = new RecordOptions { AlsoMandatory = { [WorkOrderType.Repair] = [RecordField.Photos] }, Checklist = { "scale" } };

        var rules = options.Catalogue().For(WorkOrderType.Repair, Rules.Machine);

        rules.Mandatory.ShouldBe([.. Rules.Mandatory, RecordField.Photos]);
        rules.Checklist.ShouldBe(["scale"]);
        options.Problems().ShouldBeEmpty();
        new RecordOptions { Checklist = { "A b", "cab", "cab" } }.Problems().Count().ShouldBe(2);
    }

    private static FieldServiceRecord After(FieldServiceRecord? before, RecordEvent happened) =>
        FieldServiceRecord.Evolve(before, happened);

    private static IEnumerable<RecordRow> Rows(FieldServiceRecord? before, FieldServiceRecord? after) =>
        RecordProjection.Rows("WO-1", before, after, Rules).Cast<RecordRow>();
}
