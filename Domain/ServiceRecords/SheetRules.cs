using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.ServiceRecords;

/// <summary>What no sheet may hold, finished or not.</summary>
internal static class SheetRules
{
    private const int MaxText = 4_000;
    private const int MaxParts = 200;
    private const double MaxHours = 1_000_000;

    public static Rejection? Problem(RecordSheet sheet, RecordRules rules)
    {
        if (sheet.OperatingHours is { } hours && hours is not (>= 0 and <= MaxHours))
            return new("invalid_hours", $"Operating hours are 0 to {MaxHours:0}, not {hours}.");
        if (sheet.Commissioning?.Rating is { } rating && rating is not (>= 1 and <= Commissioning.BestRating))
            return new("invalid_rating", $"A rating is 1 to {Commissioning.BestRating}, not {rating}.");
        if (Texts(sheet).Any(text => text?.Length > MaxText))
            return new("text_too_long", $"A text of the record has at most {MaxText} characters.");
        foreach (var finding in sheet.Inspection)
            if (!rules.Checklist.Contains(finding.Item))
                return new("unknown_checklist_item",
                    $"'{finding.Item}' is none of the checklist's items: {string.Join(", ", rules.Checklist)}.");
        if (sheet.Inspection.GroupBy(f => f.Item).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return new("duplicate_checklist_item", $"'{twice.Key}' was inspected twice: tell one result.");
        foreach (var task in sheet.Tasks)
            if (!rules.Tasks.Contains(task.Task))
                return new("unknown_task", rules.Tasks.IsEmpty
                    ? $"The order has no tasks, and none called '{task.Task}': leave tasks out."
                    : $"'{task.Task}' is none of the service's tasks: {string.Join(", ", rules.Tasks)}.");
        if (sheet.Tasks.GroupBy(task => task.Task).FirstOrDefault(g => g.Count() > 1) is { } again)
            return new("duplicate_task", $"'{again.Key}' has two results: tell one.");
        return sheet.Parts is { } parts ? Problem(parts.AsSpan()) : null;
    }

    private static Rejection? Problem(ReadOnlySpan<ReplacedPart> parts)
    {
        if (parts.Length > MaxParts) return new("too_many_parts", $"A record lists at most {MaxParts} kinds of parts.");
        foreach (var part in parts)
        {
            if (part.Quantity is < 1 or > ReplacedPart.MaxQuantity)
                return new("invalid_quantity", $"The quantity of '{part.Name}' is 1 to {ReplacedPart.MaxQuantity}, not {part.Quantity}.");
            if (part is not { Quantity: 1 } and not { OldSerial: null, NewSerial: null })
                return new("invalid_quantity", $"'{part.Name}' has a serial number: give each piece its own line with quantity 1.");
        }

        return null;
    }

    private static IEnumerable<string?> Texts(RecordSheet sheet) =>
    [
        sheet.Fault, sheet.Cause, sheet.Work, sheet.Guidance, sheet.Advice, sheet.Test?.Remark, sheet.Nameplate?.Remark,
        sheet.Commissioning?.RatingRemark,
        sheet.Nameplate?.Read?.Model, sheet.Nameplate?.Read?.Serial,
        .. sheet.Inspection.Select(f => f.Note),
        .. sheet.Tasks.Select(task => task.Note),
        .. (sheet.Parts ?? []).SelectMany(p => new[] { p.Number, p.Name, p.OldSerial, p.NewSerial }),
    ];
}
