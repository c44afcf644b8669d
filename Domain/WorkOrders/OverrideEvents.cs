using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.WorkOrders;

/// <summary>The order was given to somebody although something speaks against it.</summary>
/// <param name="Objections">Codes: <c>other_territory</c>.</param>
[JournalName("work-order.assignment-confirmed")]
public sealed record AssignmentConfirmed(
    TechnicianId Technician, ImmutableArray<string> Objections, string Reason, Source Source, DateTimeOffset At)
    : WorkOrderEvent(Source, At);

/// <summary>Whoever has the order was sent, or came, without parts that it asks for (R-PART-1).</summary>
/// <param name="Reason">Null while it is owed.</param>
[JournalName("work-order.parts-missing")]
public sealed record PartsWereMissing(ImmutableArray<string> Parts, string? Reason, Source Source, DateTimeOffset At)
    : WorkOrderEvent(Source, At);

/// <summary>The technician set off, or came, although the customer was not told or the materials were not ready (R-MNT-3).</summary>
/// <param name="Lacking">Codes: <c>materials_not_ready</c>.</param>
/// <param name="Reason">Null while it is owed.</param>
[JournalName("work-order.went-unprepared")]
public sealed record WentUnprepared(ImmutableArray<string> Lacking, string? Reason, Source Source, DateTimeOffset At)
    : WorkOrderEvent(Source, At);

/// <summary>Somebody said why the technician came unprepared.</summary>
[JournalName("work-order.unprepared-explained")]
public sealed record UnpreparedExplained(string Reason, Source Source, DateTimeOffset At) : WorkOrderEvent(Source, At);
