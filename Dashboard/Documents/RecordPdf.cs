using System.Globalization;
using Dispatch.Documents.Pdf;
using Dispatch.Domain.Blobs;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Documents;

/// <summary>The field service record on paper (R-FSR-4), and the forced-maintenance form in its three copies (R-MNT-5). The same document gives the same bytes.</summary>
internal static class RecordPdf
{
    /// <summary>So many photos are shown; of the others the captions stand there.</summary>
    public const int MaxPhotos = 8;

    public static byte[] Record(ServiceDocument document, Words words, TrueTypeFont font)
    {
        var pages = new PdfPages(font);
        var flow = new Flow(pages, Running(document, words));
        flow.Title(words.Record, $"{words.WorkOrder} {document.WorkOrder}", document.Link);
        Order(flow, document, words);
        Sheet(flow, document.Record.Sheet, document, words);
        Photos(flow, document, words);
        Signature(flow, document, words);
        flow.Number();
        return pages.Write($"{words.Record} {document.WorkOrder}", words.Tag);
    }

    public static byte[] MaintenanceForm(ServiceDocument document, Words words, TrueTypeFont font)
    {
        var pages = new PdfPages(font);
        Flow? flow = null;
        foreach (var copy in words.Copies)
        {
            var first = pages.Count;
            flow = new Flow(pages, $"{Running(document, words)} · {copy}");
            flow.Title(words.MaintenanceForm, copy, document.Link);
            Order(flow, document, words);
            Sheet(flow, document.Record.Sheet, document, words);
            Signature(flow, document, words);
            flow.Number(first);
        }

        return pages.Write($"{words.MaintenanceForm} {document.WorkOrder}", words.Tag);
    }

    private static string Running(ServiceDocument document, Words words) =>
        $"{words.WorkOrder} {document.WorkOrder} · {words.Version} {document.Record.Number} · {document.Machine.Serial}";

    private static void Order(Flow flow, ServiceDocument document, Words words)
    {
        if (document.Record.Signature is null)
        {
            flow.Paragraph(words.NotSigned, isBold: true);
            if (!document.Gaps.IsEmpty)
                flow.Paragraph($"{words.Missing}: {string.Join(", ", document.Gaps)}");
        }

        flow.Field(words.WorkOrder, $"{document.WorkOrder} · {words.Version} {document.Record.Number}");
        flow.Field(words.Kind, words.Kinds[document.Type]);
        Said(flow, words.Service, document.Service);
        flow.Field(words.Machine, document.Machine.Model);
        flow.Field(words.Serial, document.Machine.Serial);
        Said(flow, words.Customer, document.Customer);
        flow.Field(words.Station, document.Station);
        Said(flow, words.Technician, document.Technician);
        Said(flow, words.Correction, document.Record.Correction?.Reason);
    }

    private static void Sheet(Flow flow, RecordSheet sheet, ServiceDocument document, Words words)
    {
        flow.Heading(words.Arrival);
        flow.Check(words.Introduced, sheet.Introduced);
        if (sheet.Nameplate is { } check)
            flow.Field(words.Nameplate, Nameplate(check, document.Machine, words));
        Said(flow, words.OperatingHours, sheet.OperatingHours?.ToString("0.#", CultureInfo.InvariantCulture));
        if (sheet.TellsOfFault() || document.Type == WorkOrderType.Repair)
            Fault(flow, sheet, words);
        flow.Heading(words.Work);
        flow.Paragraph(sheet.Work ?? "");
        Tasks(flow, document, words);
        Parts(flow, sheet, words);
        if (!sheet.Inspection.IsEmpty)
        {
            flow.Heading(words.Inspection);
            flow.Table([0.3, 0.2, 0.5], sheet.Inspection.Select(f => new[] { words.Items.GetValueOrDefault(f.Item, f.Item), words.Results[f.Result], f.Note ?? "" }));
        }

        flow.Heading($"{words.Test} · {words.Guidance} · {words.Advice}");
        if (sheet.Test is { } test)
            flow.Field(words.Test, Join(test.Passed ? words.Passed : words.NotPassed, test.Remark));
        Said(flow, words.Guidance, sheet.Guidance);
        Said(flow, words.Advice, sheet.Advice);
        if (sheet.Commissioning is { } commissioning)
            Commissioned(flow, commissioning, words);
        flow.Heading(words.Leaving);
        flow.Check(words.Restored, sheet.Leaving is { Restored: true });
        flow.Check(words.Cleared, sheet.Leaving is { Cleared: true });
        flow.Check(words.PrecautionsExplained, sheet.Leaving is { PrecautionsExplained: true });
    }

    private static void Fault(Flow flow, RecordSheet sheet, Words words)
    {
        flow.Heading(words.FaultAndCause);
        Said(flow, words.Fault, sheet.Fault);
        Said(flow, words.Cause, sheet.Cause);
        Said(flow, words.Responsibility, sheet.Responsibility is { } responsibility ? words.Responsibilities[responsibility] : null);
        if (sheet.Responsibility == Responsibility.Misuse)
            flow.Check(words.MisuseExplained, sheet.MisuseExplained);
    }

    /// <summary>All that the service consists of, in its order; nothing beside a task that nobody has told of yet (R-MNT-2).</summary>
    private static void Tasks(Flow flow, ServiceDocument document, Words words)
    {
        if (document.Work.Tasks.IsEmpty)
            return;
        flow.Heading(words.Tasks);
        flow.Table([0.5, 0.15, 0.35], document.Work.Tasks.Select(task => document.Record.Sheet.Tasks.FirstOrDefault(one => one.Task == task.Code) is { } told
            ? new[] { words.Of(task.Text), words.Outcomes[told.Result], told.Note ?? "" }
            : [words.Of(task.Text), "", ""]));
    }

    private static void Parts(Flow flow, RecordSheet sheet, Words words)
    {
        flow.Heading(words.Parts);
        if (sheet.Parts is { IsEmpty: false } parts)
        {
            string[][] rows =
            [
                [words.PartNumber, words.PartName, words.Quantity, words.OldSerial, words.NewSerial],
                .. parts.Select(p => new[] { p.Number, p.Name, p.Quantity.ToString(CultureInfo.InvariantCulture), p.OldSerial ?? "", p.NewSerial ?? "" }),
            ];
            flow.Table([0.2, 0.3, 0.1, 0.2, 0.2], rows);
        }
        else if (sheet.Parts is not null)
        {
            flow.Paragraph(words.NoParts);
        }
    }

    private static void Commissioned(Flow flow, Commissioning commissioning, Words words)
    {
        flow.Heading(words.Commissioning);
        flow.Check(words.EnvironmentChecked, commissioning.EnvironmentChecked);
        flow.Check(words.UserTrained, commissioning.UserTrained);
        if (commissioning.Rating is { } rating)
            flow.Field(words.Rating, Join(string.Create(CultureInfo.InvariantCulture, $"{rating} / {Commissioning.BestRating}"), commissioning.RatingRemark));
    }

    private static void Photos(Flow flow, ServiceDocument document, Words words)
    {
        if (document.Record.Photos.IsEmpty)
            return;
        flow.Heading(words.Photos);
        for (var i = 0; i < document.Record.Photos.Length; i++)
        {
            var photo = document.Record.Photos[i];
            if (i < MaxPhotos && Image(document, photo.Content) is { } picture)
                flow.Show(picture, 300, 220);
            flow.Paragraph(Join(Local(photo.TakenAt, document.TimeZone), photo.Caption ?? photo.Content.Value[..12]));
        }
    }

    private static void Signature(Flow flow, ServiceDocument document, Words words)
    {
        flow.Heading(words.Signature);
        if (document.Record.Signature is not { } signature)
        {
            flow.Paragraph(words.NotSigned, isBold: true);
            return;
        }

        flow.Field(words.Signer, document.Signer ?? "—");
        flow.Field(words.SignedAt, Local(signature.SignedAt, document.TimeZone));
        if (Image(document, signature.Image) is { } picture)
            flow.Show(picture, 200, 70);
    }

    private static string Nameplate(NameplateCheck check, Nameplate machine, Words words) => Join(
        check.Read is { } read ? $"{read.Model} {read.Serial}, {(read.Matches(machine) ? words.NameplateMatches : words.NameplateDiffers)}" : words.NameplateDiffers,
        check.Remark);

    private static void Said(Flow flow, string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            flow.Field(label, value);
    }

    private static string Join(string first, string? second) => string.IsNullOrWhiteSpace(second) ? first : $"{first}: {second}";

    private static Picture? Image(ServiceDocument document, BlobHash hash) => document.Images.TryGetValue(hash, out var content) ? Picture.Read(content) : null;

    private static string Local(DateTimeOffset at, string timeZone) =>
        $"{TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} ({timeZone})";
}
