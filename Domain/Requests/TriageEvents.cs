using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Requests;

/// <param name="Solution">The guidance given (R-INT-2).</param>
[JournalName("request.answered-by-phone")]
public sealed record AnsweredByPhone(string Solution, Source Source, DateTimeOffset At) : RequestEvent(Source, At);

/// <summary>The customer agreed to remote work, and it began (R-INT-3).</summary>
/// <param name="Explained">Purpose, method and precautions, as they were explained.</param>
[JournalName("request.remote-session-started")]
public sealed record RemoteSessionStarted(string Explained, Source Source, DateTimeOffset At) : RequestEvent(Source, At);

/// <summary>The customer says whether the remote solution works (R-INT-3).</summary>
[JournalName("request.remote-result-reported")]
public sealed record RemoteResultReported(bool Works, string? Note, Source Source, DateTimeOffset At) : RequestEvent(Source, At);

/// <summary>Both sides agreed on a visit: a work order is opened.</summary>
[JournalName("request.technician-sent")]
public sealed record TechnicianSent(WorkOrderId WorkOrder, WorkOrderType Type, string Work, Source Source, DateTimeOffset At)
    : RequestEvent(Source, At)
{
    /// <summary>What whoever goes needs; null: nothing in particular.</summary>
    public WorkRequirements? Requirements { get; init; }
}

/// <summary>Another order continues the job.</summary>
[JournalName("request.job-continued")]
public sealed record JobContinued(WorkOrderId WorkOrder, WorkOrderId By, Source Source, DateTimeOffset At) : RequestEvent(Source, At);

/// <param name="Solved">False when the order was cancelled.</param>
[JournalName("request.job-ended")]
public sealed record JobEnded(WorkOrderId WorkOrder, bool Solved, Source Source, DateTimeOffset At) : RequestEvent(Source, At);
