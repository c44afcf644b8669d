namespace Dispatch.Domain.ServiceRecords;

/// <summary>What came of a task of the service (R-MNT-2).</summary>
/// <param name="Task">Its code, as the order has it.</param>
/// <param name="Note">Why it was not done; needed then.</param>
[GenerateSerializer, Immutable]
public sealed record TaskResult(string Task, TaskOutcome Result, string? Note);

public enum TaskOutcome
{
    Done,

    /// <summary>It is still to be done: the work is not solved (R-FSR-4).</summary>
    NotDone,

    /// <summary>The machine has no such thing, or needs it not.</summary>
    NotApplicable,
}
