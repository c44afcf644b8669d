using System.Collections.Immutable;
using Dispatch.Domain.Customers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.FaultRules;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Requests;

/// <summary>Something asked of a service request.</summary>
/// <param name="Source">From where.</param>
/// <param name="At">When the actor says that it happens, UTC.</param>
/// <param name="Now">Our clock, UTC.</param>
[GenerateSerializer]
public abstract record RequestCommand(
    [property: Id(0)] Source Source, [property: Id(1)] DateTimeOffset At, [property: Id(2)] DateTimeOffset Now)
{
    /// <summary>Why a desk tells it only now; null when it does so in time (F-93).</summary>
    [Id(3)] public string? Backdated { get; init; }
}

/// <param name="Owner">Who takes care of it, by id.</param>
[GenerateSerializer, Immutable]
public sealed record ReceiveRequest(RequestFile File, string Owner, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : RequestCommand(Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record HandOver(string Owner, Source Source, DateTimeOffset At, DateTimeOffset Now) : RequestCommand(Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record JoinCall(RequestChannel Channel, string Content, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : RequestCommand(Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record ContactCaller(string? Note, Source Source, DateTimeOffset At, DateTimeOffset Now) : RequestCommand(Source, At, Now);

/// <summary>The request's station was closed: another one is responsible.</summary>
[GenerateSerializer, Immutable]
public sealed record TransferRequest(StationId From, StationId To, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : RequestCommand(Source, At, Now);

/// <summary>The machine tells of none of the faults any more that the request takes care of (F-46).</summary>
[GenerateSerializer, Immutable]
public sealed record DropToldFaults(ImmutableArray<FaultCode> Codes, DateTimeOffset Now) : RequestCommand(Source.System, Now, Now);

/// <param name="CallBackAt">When to call back and ask whether it helped; null when not agreed.</param>
[GenerateSerializer, Immutable]
public sealed record AnswerByPhone(string Solution, DateTimeOffset? CallBackAt, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : RequestCommand(Source, At, Now);

/// <param name="Explained">Purpose, method and precautions, as they were explained.</param>
[GenerateSerializer, Immutable]
public sealed record StartRemoteSession(string Explained, bool Consented, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : RequestCommand(Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record ReportRemoteResult(bool Works, string? Note, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : RequestCommand(Source, At, Now);

/// <param name="WorkOrder">The id of the order to open.</param>
/// <param name="Work">What is to be done; null for the fault as it was told.</param>
/// <param name="Agreed">The customer agrees to the visit.</param>
[GenerateSerializer, Immutable]
public sealed record SendTechnician(WorkOrderId WorkOrder, string? Work, bool Agreed, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : RequestCommand(Source, At, Now)
{
    /// <summary>What whoever goes needs; null: nothing in particular.</summary>
    [Id(0)] public WorkRequirements? Requirements { get; init; }
}

[GenerateSerializer, Immutable]
public sealed record PromiseCallBack(DateTimeOffset DueAt, string About, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : RequestCommand(Source, At, Now);

/// <param name="CallBack">Its number.</param>
/// <param name="Solved">What the customer said of the answer; null when that was not the question.</param>
[GenerateSerializer, Immutable]
public sealed record CompleteCallBack(int CallBack, bool? Solved, string? Note, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : RequestCommand(Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record ChangeRequestSeverity(
    int Severity, Urgency Urgency, string Reason, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : RequestCommand(Source, At, Now);

/// <summary>Says whose the request is, where the machine is somebody else's than the caller's (R-CUS-1).</summary>
/// <param name="Customer">The caller's, or the machine's owner.</param>
[GenerateSerializer, Immutable]
public sealed record SettleCustomer(CustomerId Customer, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : RequestCommand(Source, At, Now);

/// <inheritdoc cref="WorkOrders.RecheckMachine"/>
[GenerateSerializer, Immutable]
public sealed record RecheckRequestMachine(MachineFound Found, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : RequestCommand(Source, At, Now);

/// <summary>The order that took care of the request is done with or cancelled.</summary>
[GenerateSerializer, Immutable]
public sealed record EndJob(WorkOrderId WorkOrder, bool Solved, DateTimeOffset At, DateTimeOffset Now)
    : RequestCommand(Source.System, At, Now);

/// <summary>Another order continues the job.</summary>
[GenerateSerializer, Immutable]
public sealed record ContinueJob(WorkOrderId WorkOrder, WorkOrderId By, DateTimeOffset At, DateTimeOffset Now)
    : RequestCommand(Source.System, At, Now);

/// <summary>Forgets who called; the request itself stays.</summary>
[GenerateSerializer, Immutable]
public sealed record EraseContact(Source Source, DateTimeOffset At, DateTimeOffset Now) : RequestCommand(Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record CloseRequest(string? Note, Source Source, DateTimeOffset At, DateTimeOffset Now) : RequestCommand(Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record WithdrawRequest(string Reason, Source Source, DateTimeOffset At, DateTimeOffset Now) : RequestCommand(Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record ExcludeRequestClock(ClockKind Clock, string Reason, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : RequestCommand(Source, At, Now);

[GenerateSerializer, Immutable]
public sealed record AcknowledgeRequestEscalation(ClockKind Clock, Source Source, DateTimeOffset At, DateTimeOffset Now)
    : RequestCommand(Source, At, Now);

/// <summary>A deadline of the request has passed.</summary>
[GenerateSerializer, Immutable]
public sealed record ReachRequestDeadline(string Key, DateTimeOffset DueAt, DateTimeOffset Now) : RequestCommand(Source.System, DueAt, Now);
