namespace Dispatch.Domain.ServiceRecords;

/// <summary>The test of the whole machine after the work (R-FSR-5).</summary>
/// <param name="Remark">Needed when it was not passed.</param>
[GenerateSerializer, Immutable]
public sealed record TestRun(bool Passed, string? Remark);
