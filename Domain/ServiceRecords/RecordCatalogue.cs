using System.Collections.Immutable;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.ServiceRecords;

/// <summary>What the records of all kinds of work must tell: data, so that an organisation can ask for more.</summary>
/// <param name="Checklist">The items of the inspection of the whole machine (R-FSR-3), as codes.</param>
public sealed record RecordCatalogue(
    ImmutableDictionary<WorkOrderType, ImmutableArray<RecordField>> Mandatory, ImmutableArray<string> Checklist)
{
    private static readonly ImmutableArray<RecordField> Always =
    [
        RecordField.Introduced, RecordField.Nameplate, RecordField.OperatingHours, RecordField.Parts, RecordField.Guidance,
        RecordField.Advice, RecordField.Leaving,
    ];

    private static readonly ImmutableArray<RecordField> Maintained =
        [.. Always, RecordField.Work, RecordField.Inspection, RecordField.Test];

    /// <summary>
    /// Which fields belong to which kind of work is an assumption, but for cause, responsibility and parts (R-FSR-2, -4), the test
    /// (R-FSR-5) and an installation's rating (R-FSR-7). The items of the inspection are an assumption for wheel loaders.
    /// </summary>
    public static RecordCatalogue Shipped { get; } = new(
        ImmutableDictionary.CreateRange<WorkOrderType, ImmutableArray<RecordField>>(
        [
            new(WorkOrderType.Repair, [.. Maintained, RecordField.Fault, RecordField.Cause, RecordField.Responsibility]),
            new(WorkOrderType.ForcedMaintenance, [.. Maintained, RecordField.Tasks]),
            new(WorkOrderType.Installation,
                [.. Always, RecordField.Environment, RecordField.Work, RecordField.Test, RecordField.Training, RecordField.Rating]),
            new(WorkOrderType.Inspection, [.. Always, RecordField.Inspection]),
            new(WorkOrderType.ReturnVisit, [.. Always, RecordField.Inspection]),
        ]),
        [
            "engine", "cooling", "fuel", "transmission", "axles", "hydraulics", "steering", "brakes", "tyres", "electrics", "lights",
            "linkage", "cab", "leaks",
            "lubrication",
        ]);

    /// <summary>What the record of one order must tell.</summary>
    /// <param name="machine">As the order says.</param>
    /// <param name="tasks">Codes of what its service consists of.</param>
    public RecordRules For(WorkOrderType type, Nameplate machine, params ImmutableArray<string> tasks) =>
        new(Mandatory[type], Checklist, machine) { Tasks = tasks };
}

/// <summary>What the record of one order must tell before it can be signed.</summary>
/// <param name="Machine">As the order says; the plate on the machine is checked against it (R-FSR-1).</param>
public sealed record RecordRules(ImmutableArray<RecordField> Mandatory, ImmutableArray<string> Checklist, Nameplate Machine)
{
    /// <summary>Codes of the service's tasks, each of which has a result (R-MNT-2); empty for other work.</summary>
    public ImmutableArray<string> Tasks { get; init; } = [];
}
