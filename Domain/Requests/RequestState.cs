using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Requests;

/// <summary>A service request; without a file it was never received.</summary>
/// <param name="Owner">Who takes care of it, by id; somebody at all times (R-INT-4).</param>
/// <param name="Level">The highest rung it was taken to.</param>
/// <param name="RemoteSince">When the running remote session began; null when none runs.</param>
/// <param name="RemoteResult">Whether the last remote solution worked; null before a report.</param>
/// <param name="WorkOrder">The last order that was opened for it.</param>
/// <param name="ContactedAt">When the customer was last spoken with.</param>
/// <param name="Solution">The last answer given.</param>
public sealed record RequestState(
    RequestFile? File,
    RequestStatus Status,
    int Severity,
    Urgency Urgency,
    string Owner,
    TriageLevel Level,
    DateTimeOffset? RemoteSince,
    RemoteReport? RemoteResult,
    WorkOrderId? WorkOrder,
    DateTimeOffset? JobEndedAt,
    DateTimeOffset? ContactedAt,
    string? Solution,
    DateTimeOffset? ContactErasedAt,
    ImmutableArray<CallBack> CallBacks,
    ImmutableArray<JoinedCall> Calls,
    ClockBoard Clocks)
{
    public static RequestState Initial { get; } =
        new(null, RequestStatus.Open, 0, Urgency.Normal, "", TriageLevel.Phone, null, null, null, null, null, null, null, [], [],
            ClockBoard.Empty);

    /// <summary>What a desk told long after it happened (F-93).</summary>
    public ImmutableArray<BackdatedReport> Backdated { get; init; } = [];

    [JsonIgnore]
    public bool IsOver => Status is RequestStatus.Closed or RequestStatus.Withdrawn;

    /// <summary>The deadlines that must stand; a grain sets and withdraws what differs before and after.</summary>
    [JsonIgnore]
    public ImmutableArray<ClockDeadline> Deadlines => IsOver
        ? []
        : [.. CallBacks.Where(c => c is { IsPending: true, RemindedAt: null }).Select(CallBackDecider.Deadline), .. Clocks.Deadlines];

    public static RequestState Evolve(RequestState request, TimedEvent happened) => happened switch
    {
        ClockEvent clock => request with { Clocks = ClockBoard.Evolve(request.Clocks, clock) },
        RequestReceived received => request with
        {
            File = received.File,
            Owner = received.Owner,
            Severity = received.File.Severity,
            Urgency = received.File.Urgency,
        },
        RequestBackdated told => request with { Backdated = request.Backdated.Add(new(told.At, told.ToldAt, told.Reason)) },
        RequestTransferred transferred => request with { File = request.File! with { Station = transferred.Station } },
        RequestMachineRechecked again => request with { File = request.File!.With(again.Found) },
        CustomerSettled settled => request with { File = request.File! with { Customer = settled.Customer, IsOwnerSettled = true } },
        OwnerChanged changed => request with { Owner = changed.Owner },
        CallJoined call => request with { Calls = request.Calls.Add(new JoinedCall(call.Channel, call.Content, call.At)) },
        RequestSeverityChanged changed => request with { Severity = changed.Severity, Urgency = changed.Urgency },
        CallerContacted contacted => request with { ContactedAt = contacted.At },
        ContactErased erased => request with { ContactErasedAt = erased.At },
        AnsweredByPhone answered => request with { Status = RequestStatus.Answered, Solution = answered.Solution },
        RemoteSessionStarted started => request with { Level = TriageLevel.Remote, RemoteSince = started.At, RemoteResult = null },
        RemoteResultReported reported => request with
        {
            RemoteSince = null,
            RemoteResult = new RemoteReport(reported.Works, reported.At),
            Status = reported.Works ? RequestStatus.Answered : request.Status,
            Solution = reported.Works ? reported.Note : request.Solution,
        },
        TechnicianSent sent =>
            request with { Level = TriageLevel.OnSite, Status = RequestStatus.Transferred, WorkOrder = sent.WorkOrder, JobEndedAt = null },
        JobContinued continued => request with { WorkOrder = continued.By },
        JobEnded ended => request with { Status = ended.Solved ? RequestStatus.Answered : RequestStatus.Open, JobEndedAt = ended.At },
        RequestReopened => request with { Status = RequestStatus.Open },
        CallBackPromised promised =>
            request with { CallBacks = request.CallBacks.Add(new CallBack(promised.CallBack, promised.DueAt, promised.About)) },
        CallBackFellDue due => request with { CallBacks = Put(request, due.CallBack, c => c with { RemindedAt = due.At }) },
        CallBackDone done => request with { CallBacks = Put(request, done.CallBack, c => c with { DoneAt = done.At }) },
        RequestClosed => request with { Status = RequestStatus.Closed },
        RequestWithdrawn => request with { Status = RequestStatus.Withdrawn, RemoteSince = null },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a service request."),
    };

    private static ImmutableArray<CallBack> Put(RequestState request, int number, Func<CallBack, CallBack> change) =>
        request.CallBacks.SetItem(number - 1, change(request.CallBacks[number - 1]));
}

/// <summary>A later call that belongs to the request.</summary>
[GenerateSerializer, Immutable]
public sealed record JoinedCall(RequestChannel Channel, string Content, DateTimeOffset At);

/// <summary>What the customer reported of a remote solution.</summary>
[GenerateSerializer, Immutable]
public sealed record RemoteReport(bool Works, DateTimeOffset At);
