using System.Collections.Immutable;

namespace Dispatch.Domain.ServiceRecords;

/// <summary>
/// What the technician fills in on site (现场服务登记表, R-FSR-1 to -8). A sheet may be partly filled in; null means not said yet, which is not
/// the same as none.
/// </summary>
[GenerateSerializer, Immutable]
public sealed record RecordSheet
{
    public static RecordSheet Blank { get; } = new();

    /// <summary>Identified oneself and said why one came (R-FSR-1).</summary>
    [Id(0)] public bool Introduced { get; init; }

    [Id(1)] public NameplateCheck? Nameplate { get; init; }

    /// <summary>What the hour meter shows on arrival.</summary>
    [Id(2)] public double? OperatingHours { get; init; }

    /// <summary>The fault and how it came about (R-FSR-2).</summary>
    [Id(3)] public string? Fault { get; init; }

    [Id(4)] public string? Cause { get; init; }

    [Id(5)] public Responsibility? Responsibility { get; init; }

    [Id(6)] public bool MisuseExplained { get; init; }

    /// <summary>What was done: the repair, the service, the installation (R-FSR-5).</summary>
    [Id(7)] public string? Work { get; init; }

    /// <summary>Empty says that no part was replaced.</summary>
    [Id(8)] public ImmutableArray<ReplacedPart>? Parts { get; init; }

    [Id(9)] public ImmutableArray<InspectionFinding> Inspection { get; init; } = [];

    /// <summary>How the user was instructed (R-FSR-3).</summary>
    [Id(10)] public string? Guidance { get; init; }

    [Id(11)] public TestRun? Test { get; init; }

    /// <summary>On the maintenance to come (R-FSR-5).</summary>
    [Id(12)] public string? Advice { get; init; }

    [Id(13)] public LeavingChecklist? Leaving { get; init; }

    [Id(14)] public Commissioning? Commissioning { get; init; }

    /// <summary>What came of the tasks of the service, each once (R-MNT-2).</summary>
    [Id(15)] public ImmutableArray<TaskResult> Tasks { get; init; } = [];

    /// <summary>Whether a fault was described or found in the inspection (R-MNT-4).</summary>
    public bool TellsOfFault() =>
        !string.IsNullOrWhiteSpace(Fault) || Inspection.Any(f => f.Result is InspectionResult.PutRight or InspectionResult.LeftOpen);

    /// <summary>
    /// What is not in order when the technician leaves: a test that was not passed, findings that were left open, tasks of the service
    /// that were not done, each with what was noted of it. Work is solved only when there is nothing of that (R-FSR-4).
    /// </summary>
    public ImmutableArray<string> LeftOpen() =>
    [
        .. Test is { Passed: false } test ? [Noted("test", test.Remark)] : ImmutableArray<string>.Empty,
        .. Inspection.Where(finding => finding.Result == InspectionResult.LeftOpen).Select(finding => Noted(finding.Item, finding.Note)),
        .. Tasks.Where(task => task.Result == TaskOutcome.NotDone).Select(task => Noted(task.Task, task.Note)),
    ];

    private static string Noted(string what, string? note) => string.IsNullOrWhiteSpace(note) ? what : $"{what}: {note.Trim()}";

    public bool Equals(RecordSheet? other) =>
        other is not null
        && (Introduced, Nameplate, OperatingHours, Fault, Cause, Responsibility, MisuseExplained, Work)
            == (other.Introduced, other.Nameplate, other.OperatingHours, other.Fault, other.Cause, other.Responsibility,
                other.MisuseExplained, other.Work)
        && (Guidance, Test, Advice, Leaving,
            Commissioning) == (other.Guidance, other.Test, other.Advice, other.Leaving, other.Commissioning)
        && Parts.HasValue == other.Parts.HasValue
        && (Parts ?? []).SequenceEqual(other.Parts ?? [])
        && Inspection.SequenceEqual(other.Inspection)
        && Tasks.SequenceEqual(other.Tasks);

    public override int GetHashCode() => HashCode.Combine(Fault, Cause, Work, OperatingHours, Inspection.Length, Parts?.Length);
}
