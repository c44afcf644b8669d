using System.Collections.Immutable;

namespace Dispatch.Domain.ServiceRecords;

/// <summary>What a record lacks before it can be signed: complete, nothing blank (R-FSR-4).</summary>
public static class RecordGaps
{
    /// <summary>
    /// Paths into the sheet, such as <c>cause</c>, <c>inspection.brakes</c>, <c>tasks.engine-oil</c> or <c>parts[0].newSerial</c>; empty
    /// when it can be signed.
    /// </summary>
    public static ImmutableArray<string> Of(RecordVersion version, RecordRules rules)
    {
        var sheet = version.Sheet;
        var wanted = rules.Mandatory.AsEnumerable();
        if (sheet.TellsOfFault()) wanted = wanted.Concat([RecordField.Fault, RecordField.Cause, RecordField.Responsibility]);
        return [.. wanted.Distinct().SelectMany(field => Of(field, version, rules)).Concat(Given(sheet)).Distinct()];
    }

    private static IEnumerable<string> Of(RecordField field, RecordVersion version, RecordRules rules)
    {
        var sheet = version.Sheet;
        return field switch
        {
            RecordField.Introduced => Missing(sheet.Introduced, "introduced"),
            RecordField.Nameplate => Of(sheet.Nameplate, rules.Machine),
            RecordField.OperatingHours => Missing(sheet.OperatingHours is not null, "operatingHours"),
            RecordField.Fault => Missing(IsSaid(sheet.Fault), "fault"),
            RecordField.Cause => Missing(IsSaid(sheet.Cause), "cause"),
            RecordField.Responsibility => Missing(sheet.Responsibility is not null, "responsibility"),
            RecordField.Work => Missing(IsSaid(sheet.Work), "work"),
            RecordField.Parts => Missing(sheet.Parts is not null, "parts"),
            RecordField.Inspection => rules.Checklist.Except(sheet.Inspection.Select(f => f.Item)).Select(item => $"inspection.{item}"),
            RecordField.Guidance => Missing(IsSaid(sheet.Guidance), "guidance"),
            RecordField.Test => Missing(sheet.Test is not null, "test"),
            RecordField.Advice => Missing(IsSaid(sheet.Advice), "advice"),
            RecordField.Leaving => Of(sheet.Leaving),
            RecordField.Environment => Missing(sheet.Commissioning is { EnvironmentChecked: true }, "commissioning.environmentChecked"),
            RecordField.Training => Missing(sheet.Commissioning is { UserTrained: true }, "commissioning.userTrained"),
            RecordField.Rating => Missing(sheet.Commissioning is { Rating: not null }, "commissioning.rating"),
            RecordField.Tasks => rules.Tasks.Except(sheet.Tasks.Select(task => task.Task)).Select(task => $"tasks.{task}"),
            RecordField.Photos => Missing(!version.Photos.IsEmpty, "photos"),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No rule says when this field is filled in."),
        };
    }

    /// <summary>What was begun must be finished, whether it had to be said or not.</summary>
    private static IEnumerable<string> Given(RecordSheet sheet)
    {
        if (sheet is { Responsibility: Responsibility.Misuse, MisuseExplained: false }) yield return "misuseExplained";
        if (sheet.Test is { Passed: false, Remark: var remark } && !IsSaid(remark)) yield return "test.remark";
        foreach (var finding in sheet.Inspection)
            if (finding.Result is InspectionResult.PutRight or InspectionResult.LeftOpen && !IsSaid(finding.Note))
                yield return $"inspection.{finding.Item}.note";
        foreach (var task in sheet.Tasks)
            if (task.Result == TaskOutcome.NotDone && !IsSaid(task.Note)) yield return $"tasks.{task.Task}.note";
        var parts = sheet.Parts ?? [];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!IsSaid(parts[i].Number)) yield return $"parts[{i}].number";
            if (!IsSaid(parts[i].Name)) yield return $"parts[{i}].name";
            if (IsSaid(parts[i].OldSerial) == IsSaid(parts[i].NewSerial)) continue;
            yield return IsSaid(parts[i].OldSerial) ? $"parts[{i}].newSerial" : $"parts[{i}].oldSerial";
        }
    }

    private static IEnumerable<string> Of(NameplateCheck? check, Nameplate machine)
    {
        if (check is null) yield return "nameplate";
        else if (!(check.Read?.Matches(machine) ?? false) && !IsSaid(check.Remark)) yield return "nameplate.remark";
    }

    private static IEnumerable<string> Of(LeavingChecklist? leaving)
    {
        if (leaving is not { Restored: true }) yield return "leaving.restored";
        if (leaving is not { Cleared: true }) yield return "leaving.cleared";
        if (leaving is not { PrecautionsExplained: true }) yield return "leaving.precautionsExplained";
    }

    private static IEnumerable<string> Missing(bool isThere, string path) => isThere ? [] : [path];

    /// <summary>A stroke through the field says nothing.</summary>
    private static bool IsSaid(string? text) => text is not null && text.Any(char.IsLetterOrDigit);
}
