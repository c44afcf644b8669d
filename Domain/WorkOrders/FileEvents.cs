using System.Text.Json.Nodes;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;

namespace Dispatch.Domain.WorkOrders;

[JournalName("work-order.opened", 2)]
public sealed record WorkOrderOpened(WorkOrderFile File, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At), IUpcast
{
    /// <summary>Version 1 did not know on whose side a fault is.</summary>
    public static JsonNode Upcast(JsonNode older, int version) => older;
}

/// <summary>
/// The technical department decided on whose side the fault is; what a contract promises for such faults follows (R-SLA-4).
/// </summary>
[JournalName("work-order.fault-side-decided")]
public sealed record FaultSideDecided(FaultSide Side, string Reason, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>Another station is responsible now; what was promised stays as it was.</summary>
[JournalName("work-order.transferred")]
public sealed record WorkOrderTransferred(StationId Station, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>The customer was told of the coming visit, and perhaps a time agreed (R-MNT-3, R-FSR-7).</summary>
/// <param name="AgreedAt">When the technician is to be there, UTC; null when no time was agreed.</param>
[JournalName("work-order.customer-contacted")]
public sealed record CustomerContacted(DateTimeOffset? AgreedAt, string? Note, Source Source, DateTimeOffset At)
    : WorkOrderEvent(Source, At);

/// <summary>Somebody looked whether the materials for the visit are there (R-MNT-3, R-PART-1).</summary>
/// <param name="Missing">What is missing; null when all is ready.</param>
[JournalName("work-order.materials-checked")]
public sealed record MaterialsChecked(string? Missing, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

[JournalName("work-order.severity-changed")]
public sealed record WorkOrderSeverityChanged(int Severity, Urgency Urgency, string Reason, Source Source, DateTimeOffset At)
    : WorkOrderEvent(Source, At);

/// <summary>What whoever does the work must be able to do and have in the van.</summary>
[JournalName("work-order.requirements-set")]
public sealed record RequirementsSet(WorkRequirements Requirements, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At)
{
    /// <summary>Why it asks for skills that nobody has; null when somebody has them all.</summary>
    public string? Confirm { get; init; }
}

/// <summary>
/// What the order's service consists of, as its plan said then (R-MNT-2): plans that come later change nothing of what was asked for.
/// </summary>
[JournalName("work-order.service-listed")]
public sealed record ServiceListed(ServiceWork Work, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>Somebody checked that the work is carried out (R-SLA-3).</summary>
[JournalName("work-order.supervised")]
public sealed record WorkOrderSupervised(string? Note, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>Not solved within the policy's limit: a machine of the same level is to be lent (R-LOAN-1). Once for each order.</summary>
[JournalName("work-order.loaner-due")]
public sealed record LoanerDue(Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>What this order left is continued by another one.</summary>
/// <param name="ReceivedAt">From when the other one's clocks run: this order's receipt when it takes over the promise to solve.</param>
[JournalName("work-order.follow-up-ordered")]
public sealed record FollowUpOrdered(
    WorkOrderId FollowUp, WorkOrderType Type, string Work, DateTimeOffset ReceivedAt, Source Source, DateTimeOffset At)
        : WorkOrderEvent(Source, At);

/// <summary>The customer said what they think of the work; the first word counts, later ones are additions.</summary>
[JournalName("work-order.rated")]
public sealed record WorkRated(int Stars, string? Remark, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>The customer is not satisfied at all: somebody is told at once (R-CAL-2).</summary>
[JournalName("work-order.rating-escalated")]
public sealed record RatingEscalated(int Stars, EscalationRole Role, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>The machine was looked up again: what was not known of it is.</summary>
[JournalName("work-order.machine-rechecked")]
public sealed record MachineRechecked(MachineFound Found, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>Somebody takes care of what the customer said.</summary>
/// <param name="Note">What they do about it.</param>
[JournalName("work-order.rating-taken-care-of")]
public sealed record RatingTakenCareOf(string Note, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>Somebody confirmed a visit that ended without service or without signature: it counts as told (R-FSR-4).</summary>
[JournalName("work-order.visit-confirmed")]
public sealed record VisitConfirmed(string Reason, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>Reviewed and approved (R-WO-1).</summary>
[JournalName("work-order.closed")]
public sealed record WorkOrderClosed(string? Note, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

[JournalName("work-order.cancelled")]
public sealed record WorkOrderCancelled(CancelReason Reason, string? Note, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);
