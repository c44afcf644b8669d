using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Http.Json;

namespace Dispatch.Api.ServiceRecords;

/// <summary>What the technician fills in on site (R-FSR-1 to -8). What is left out is not said yet; an empty list of parts says that none was replaced.</summary>
/// <param name="Introduced">Identified oneself and said why one came.</param>
/// <param name="OperatingHours">What the hour meter shows on arrival.</param>
/// <param name="Fault">The fault and how it came about.</param>
/// <param name="Guidance">How the user was instructed.</param>
/// <param name="Advice">On the maintenance to come.</param>
/// <param name="Tasks">What came of the tasks of the service (R-MNT-2), each once.</param>
public sealed record SheetModel(
    bool Introduced = false,
    NameplateModel? Nameplate = null,
    [property: Range(0d, 1_000_000d)] double? OperatingHours = null,
    [property: Prose(4000)] string? Fault = null,
    [property: Prose(4000)] string? Cause = null,
    Responsibility? Responsibility = null,
    bool MisuseExplained = false,
    [property: Prose(4000)] string? Work = null,
    PartModel[]? Parts = null,
    FindingModel[]? Inspection = null,
    [property: Prose(4000)] string? Guidance = null,
    TestModel? Test = null,
    [property: Prose(4000)] string? Advice = null,
    LeavingModel? Leaving = null,
    CommissioningModel? Commissioning = null,
    TaskResultModel[]? Tasks = null)
{
    public static SheetModel Of(RecordSheet sheet) => new(
        sheet.Introduced,
        sheet.Nameplate is { } plate ? new(plate.Read?.Model, plate.Read?.Serial, plate.Remark) : null,
        sheet.OperatingHours,
        sheet.Fault,
        sheet.Cause,
        sheet.Responsibility,
        sheet.MisuseExplained,
        sheet.Work,
        sheet.Parts is { } parts ? [.. parts.Select(p => new PartModel(p.Number, p.Name, p.Quantity, p.OldSerial, p.NewSerial))] : null,
        [.. sheet.Inspection.Select(f => new FindingModel(f.Item, f.Result, f.Note))],
        sheet.Guidance,
        sheet.Test is { } test ? new(test.Passed, test.Remark) : null,
        sheet.Advice,
        sheet.Leaving is { } leaving ? new(leaving.Restored, leaving.Cleared, leaving.PrecautionsExplained) : null,
        sheet.Commissioning is { } c ? new(c.EnvironmentChecked, c.UserTrained, c.Rating, c.RatingRemark) : null,
        [.. sheet.Tasks.Select(task => new TaskResultModel(task.Task, task.Result, task.Note))]);

    public RecordSheet ToSheet() => new()
    {
        Introduced = Introduced,
        Nameplate = Nameplate is { } plate ? new(plate.Read(), plate.Remark) : null,
        OperatingHours = OperatingHours,
        Fault = Fault,
        Cause = Cause,
        Responsibility = Responsibility,
        MisuseExplained = MisuseExplained,
        Work = Work,
        Parts = Parts is { } parts ? parts.Select(p => new ReplacedPart(p.Number, p.Name, p.Quantity, p.OldSerial, p.NewSerial)).ToImmutableArray() : null,
        Inspection = [.. (Inspection ?? []).Select(f => new InspectionFinding(f.Item, f.Result, f.Note))],
        Guidance = Guidance,
        Test = Test is { } test ? new(test.Passed, test.Remark) : null,
        Advice = Advice,
        Leaving = Leaving is { } leaving ? new(leaving.Restored, leaving.Cleared, leaving.PrecautionsExplained) : null,
        Commissioning = Commissioning is { } c ? new(c.EnvironmentChecked, c.UserTrained, c.Rating, c.RatingRemark) : null,
        Tasks = [.. (Tasks ?? []).Select(task => new TaskResult(task.Task, task.Result, task.Note))],
    };
}

/// <summary>The plate on the machine as read; without model and serial it can't be read.</summary>
/// <param name="Remark">Why the work went on although the plate differs from the order or can't be read.</param>
public sealed record NameplateModel([property: Text(100)] string? Model = null, [property: Text(100)] string? Serial = null, [property: Prose(1000)] string? Remark = null)
{
    internal Nameplate? Read() => Model is null && Serial is null ? null : new(Model ?? "", Serial ?? "");
}

/// <param name="Number">The part number.</param>
/// <param name="OldSerial">Left out for parts that carry none.</param>
public sealed record PartModel(
    [property: Text(100)] string Number,
    [property: Text(200)] string Name,
    [property: Range(1, ReplacedPart.MaxQuantity)] int Quantity = 1,
    [property: Text(100)] string? OldSerial = null,
    [property: Text(100)] string? NewSerial = null);

/// <param name="Item">A code of the checklist.</param>
/// <param name="Note">Needed for what was put right or left open.</param>
public sealed record FindingModel([property: Text(64)] string Item, InspectionResult Result, [property: Prose(2000)] string? Note = null);

/// <param name="Task">A code of the order's tasks.</param>
/// <param name="Note">Why it was not done; needed then.</param>
public sealed record TaskResultModel([property: Text(64)] string Task, TaskOutcome Result, [property: Prose(2000)] string? Note = null);

/// <param name="Remark">Needed when it was not passed.</param>
public sealed record TestModel(bool Passed, [property: Prose(2000)] string? Remark = null);

public sealed record LeavingModel(bool Restored = false, bool Cleared = false, bool PrecautionsExplained = false);

/// <param name="Rating">By the user, 1 (poor) to 5 (very good).</param>
public sealed record CommissioningModel(
    bool EnvironmentChecked = false,
    bool UserTrained = false,
    [property: Range(1, Domain.ServiceRecords.Commissioning.BestRating)] int? Rating = null,
    [property: Prose(2000)] string? RatingRemark = null);
