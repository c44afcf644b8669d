using System.Collections.Immutable;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Views.Requests;

/// <summary>A service request as people see it, without who called. Key: id.</summary>
/// <param name="Owner">Who takes care of it, by id.</param>
/// <param name="RemoteSince">When the running remote session began; null when none runs.</param>
/// <param name="WorkOrder">The last order that was opened for it.</param>
/// <param name="Solution">The last answer given.</param>
/// <param name="NextCallAt">When the next promised call back is due, UTC.</param>
[GenerateSerializer, Immutable]
public sealed record RequestRow(
    string Id,
    RequestFile File,
    RequestStatus Status,
    int Severity,
    Urgency Urgency,
    string Owner,
    TriageLevel Level,
    DateTimeOffset? RemoteSince,
    RemoteReport? RemoteResult,
    WorkOrderId? WorkOrder,
    DateTimeOffset? ContactedAt,
    string? Solution,
    DateTimeOffset? NextCallAt,
    ImmutableArray<CallBack> CallBacks,
    ImmutableArray<JoinedCall> Calls,
    ImmutableArray<SlaClock> Clocks) : ViewRow;
