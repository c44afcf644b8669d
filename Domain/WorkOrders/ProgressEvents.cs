using System.Text.Json.Nodes;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.WorkOrders;

[JournalName("work-order.technician-departed")]
public sealed record TechnicianDeparted(TechnicianId Technician, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At)
{
    /// <summary>The order of the same trip with which it was reported; null when it was with this one.</summary>
    public WorkOrderId? With { get; init; }
}

/// <summary>The technician was on the way and is at another job, or on the way there: the order waits as before they set off.</summary>
[JournalName("work-order.technician-turned-away")]
public sealed record TechnicianTurnedAway(TechnicianId Technician, WorkOrderId To, Source Source, DateTimeOffset At)
    : WorkOrderEvent(Source, At);

/// <param name="Position">Where the phone said it was; null when nobody knows.</param>
[JournalName("work-order.technician-arrived")]
public sealed record TechnicianArrived(TechnicianId Technician, GeoPoint? Position, Source Source, DateTimeOffset At)
    : WorkOrderEvent(Source, At)
{
    /// <inheritdoc cref="TechnicianDeparted.With"/>
    public WorkOrderId? With { get; init; }
}

/// <summary>The technician said when they will be on site; the newest estimate holds.</summary>
[JournalName("work-order.arrival-estimated")]
public sealed record ArrivalEstimated(
    TechnicianId Technician, DateTimeOffset ArrivesAt, string? Note, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <summary>A desk told something of the order, or the call for it, long after it happened, with a reason (F-93).</summary>
/// <param name="HappenedAt">When it happened as the desk says, UTC.</param>
[JournalName("work-order.backdated")]
public sealed record WorkOrderBackdated(string Reason, DateTimeOffset HappenedAt, DateTimeOffset ToldAt, Source Source, DateTimeOffset At)
    : WorkOrderEvent(Source, At);

/// <summary>The report just recorded came late, or from elsewhere than the site.</summary>
[JournalName("work-order.report-marked")]
public sealed record ReportMarked(ReportMark Mark, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

[JournalName("work-order.paused")]
public sealed record WorkPaused(PauseReason Reason, string? Note, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

[JournalName("work-order.resumed")]
public sealed record WorkResumed(Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);

/// <param name="OperatingHours">Lifetime hours of the machine at completion; always there for maintenance.</param>
[JournalName("work-order.completed", 2)]
public sealed record WorkOrderCompleted(CompletionResult Result, double? OperatingHours, string? Note, Source Source, DateTimeOffset At)
    : WorkOrderEvent(Source, At), IUpcast
{
    /// <summary>Why a service was done although it was too early; null where nobody had to say (R-MNT-1).</summary>
    public string? Early { get; init; }

    /// <summary>Where the phone was, where the visit ended without service or signature (R-FSR-4).</summary>
    public GeoPoint? Position { get; init; }

    /// <summary>Version 1 knew of nothing that is too early, and of no visit without signature.</summary>
    public static JsonNode Upcast(JsonNode older, int version) => older;
}
