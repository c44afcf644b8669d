using System.Text.Json.Nodes;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Maintenance;

/// <summary>Something that happened to one occurrence of a plan line.</summary>
public abstract record ServiceEvent(ServiceKey Service, DateTimeOffset At) : MachineEvent(At);

/// <summary>The due event: in the life of a machine at most one for each occurrence (R-MNT-6).</summary>
/// <param name="By">What came first.</param>
/// <param name="LifetimeHours">Of the machine at that moment; 0 before the first reading.</param>
[JournalName("machine.service-fell-due")]
public sealed record ServiceFellDue(ServiceKey Service, double DueHours, DueBy By, double LifetimeHours, DateTimeOffset At)
    : ServiceEvent(Service, At);

/// <summary>The due event is taken back: what it rested on (a reading, a date, the plan) was corrected.</summary>
[JournalName("machine.service-due-withdrawn")]
public sealed record ServiceDueWithdrawn(ServiceKey Service, DateTimeOffset At) : ServiceEvent(Service, At);

/// <summary>A due event that was taken back holds after all.</summary>
[JournalName("machine.service-due-reinstated")]
public sealed record ServiceDueReinstated(ServiceKey Service, double DueHours, DueBy By, double LifetimeHours, DateTimeOffset At)
    : ServiceEvent(Service, At);

[JournalName("machine.service-became-overdue")]
public sealed record ServiceBecameOverdue(ServiceKey Service, DueBy By, DateTimeOffset At) : ServiceEvent(Service, At);

/// <summary>It is due and not overdue: what said so was corrected.</summary>
[JournalName("machine.service-overdue-withdrawn")]
public sealed record ServiceOverdueWithdrawn(ServiceKey Service, DateTimeOffset At) : ServiceEvent(Service, At);

/// <summary>A higher service is due as well and includes this one.</summary>
[JournalName("machine.service-superseded")]
public sealed record ServiceSuperseded(ServiceKey Service, ServiceKey Higher, DateTimeOffset At) : ServiceEvent(Service, At);

/// <summary>What superseded it was skipped, withdrawn or done too early to include it: it is due by itself again.</summary>
[JournalName("machine.service-reopened")]
public sealed record ServiceReopened(ServiceKey Service, DateTimeOffset At) : ServiceEvent(Service, At);

/// <summary>It was passed before the machine was first seen; nobody knows whether it was done.</summary>
[JournalName("machine.service-unknown")]
public sealed record ServicePassedUnseen(ServiceKey Service, double DueHours, DateTimeOffset At) : ServiceEvent(Service, At);

/// <summary>A work order is opened for it, because it is due or will soon be.</summary>
/// <param name="Order">Counted from 1.</param>
[JournalName("machine.service-ordered")]
public sealed record ServiceOrdered(ServiceKey Service, int Order, DateTimeOffset At) : ServiceEvent(Service, At);

/// <summary>Its work order is not needed any more: it is done, skipped, taken back or covered by a higher service.</summary>
[JournalName("machine.service-order-dropped")]
public sealed record ServiceOrderDropped(ServiceKey Service, int Order, DateTimeOffset At) : ServiceEvent(Service, At);

/// <summary>
/// An order that the machine did not place itself is for it: one placed by hand, or one that continues what a visit left.
/// </summary>
/// <param name="By">The order's id.</param>
[JournalName("machine.service-order-taken")]
public sealed record ServiceOrderTaken(ServiceKey Service, string By, DateTimeOffset At) : ServiceEvent(Service, At);

/// <param name="Hours">Lifetime hours at completion.</param>
/// <param name="At">When it was completed, UTC.</param>
[JournalName("machine.service-completed", 2)]
public sealed record ServiceCompleted(ServiceKey Service, double DueHours, double Hours, DateTimeOffset At)
    : ServiceEvent(Service, At), IUpcast
{
    /// <summary>Why it was done before it could be due; null when it was not. Done too early it is not paid (R-MNT-1).</summary>
    public string? Early { get; init; }

    /// <summary>Version 1 knew of nothing that is too early.</summary>
    public static JsonNode Upcast(JsonNode older, int version) => older;
}

/// <summary>Closed by the completion of a service that includes it.</summary>
[JournalName("machine.service-covered")]
public sealed record ServiceCovered(ServiceKey Service, ServiceKey Higher, double DueHours, double Hours, DateTimeOffset At)
    : ServiceEvent(Service, At);

/// <summary>Left out on purpose; shows in the warranty history.</summary>
[JournalName("machine.service-skipped")]
public sealed record ServiceSkipped(ServiceKey Service, double DueHours, string Reason, DateTimeOffset At) : ServiceEvent(Service, At);
