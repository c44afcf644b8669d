namespace Dispatch.Domain.ServiceRecords;

/// <summary>One item of the inspection of the whole machine (R-FSR-3).</summary>
/// <param name="Item">A code of <see cref="RecordRules.Checklist"/>.</param>
/// <param name="Note">What was found; needed unless all was in order.</param>
[GenerateSerializer, Immutable]
public sealed record InspectionFinding(string Item, InspectionResult Result, string? Note);

public enum InspectionResult
{
    InOrder,

    /// <summary>A fault or hidden danger was found and put right.</summary>
    PutRight,

    /// <summary>A fault or hidden danger was found and is still there.</summary>
    LeftOpen,

    /// <summary>The machine has no such thing.</summary>
    NotFitted,
}
