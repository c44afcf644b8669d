namespace Dispatch.Domain.ServiceRecords;

/// <summary>What is to be done before the technician leaves (R-FSR-8).</summary>
[GenerateSerializer, Immutable]
public sealed record LeavingChecklist(bool Restored, bool Cleared, bool PrecautionsExplained);
