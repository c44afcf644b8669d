namespace Dispatch.Domain.Maintenance;

/// <summary>Something to be done in a service; the record tells what came of it (R-MNT-2).</summary>
/// <param name="Code">Of lower-case letters, digits and dashes, unique in its line: <c>engine-oil</c>. Two lines that mean the same work
/// call it the same: done together it is done once.</param>
[GenerateSerializer, Immutable]
public sealed record PlanTask(string Code, PlanText Text);
