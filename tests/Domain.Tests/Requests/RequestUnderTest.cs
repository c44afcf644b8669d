using System.Collections.Immutable;
using Dispatch.Domain.Customers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Warranty;
using Dispatch.Domain.WorkOrders;
using SerialNumber = Dispatch.Domain.Machines.SerialNumber;

namespace Dispatch.Domain.Tests.Requests;

/// <summary>
/// A service request with its journal, as a grain would hold it. The clock is <see cref="Now"/>; every command that is carried out is given
/// again and must then change nothing.
/// </summary>
internal sealed class RequestUnderTest
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>An emergency that came by e-mail, under warranty: the shipped clocks run.</summary>
    public static RequestFile Breakdown { get; } = new(
        RequestChannel.Email,
        new CustomerId("c-1"),
        new SerialNumber("SN-4711"),
        "LG-958",
        new StationId("west"),
        "Asia/Shanghai",
        new GeoPoint(31.2, 121.5),
        WorkOrderType.Repair,
        "No lift since the morning",
        null,
        "quarry, dust",
        null,
        null,
        null,
        1,
        Urgency.Emergency,
        WarrantyFinding.At(Start, Start.AddMonths(3)),
        new SiteEvidence(DistanceBand.Urban, 3.2, DistanceMethod.UrbanPolygon, null, new StationId("west")),
        Start);

    public DateTimeOffset Now { get; set; } = Start;

    public RequestState State { get; private set; } = RequestState.Initial;

    public List<TimedEvent> Journal { get; } = [];

    public Rejection? Rejection { get; private set; }

    public static RequestUnderTest Received(Func<RequestFile, RequestFile>? with = null)
    {
        var request = new RequestUnderTest();
        request.Receive(with?.Invoke(Breakdown) ?? Breakdown);
        return request;
    }

    public RequestUnderTest After(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public ImmutableArray<TimedEvent> Receive(RequestFile file, string owner = "user:7") =>
        Do(new ReceiveRequest(file, owner, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> HandOver(string owner) => Do(new HandOver(owner, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Join(string content) => Do(new JoinCall(RequestChannel.Hotline, content, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Answer(string solution = "Bleed the pump", DateTimeOffset? callBackAt = null) =>
        Do(new AnswerByPhone(solution, callBackAt, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> StartRemote(bool consented = true, string explained = "We read the faults; keep off the levers") =>
        Do(new StartRemoteSession(explained, consented, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Report(bool works) =>
        Do(new ReportRemoteResult(works, "as the customer says", Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Send(string order = "WO-1", bool agreed = true) =>
        Do(new SendTechnician(new(order), null, agreed, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> EndJob(bool solved, string order = "WO-1") => Do(new EndJob(new(order), solved, Now, Now));

    public ImmutableArray<TimedEvent> Continue(string order, string by) => Do(new ContinueJob(new(order), new(by), Now, Now));

    public ImmutableArray<TimedEvent> Promise(TimeSpan time) => Do(new PromiseCallBack(Now + time, "the price", Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> CallBack(int number, bool? solved = null) =>
        Do(new CompleteCallBack(number, solved, null, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Change(int severity, Urgency urgency) =>
        Do(new ChangeRequestSeverity(severity, urgency, "worse than told", Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Close() => Do(new CloseRequest(null, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Withdraw() => Do(new WithdrawRequest("repaired it themselves", Source.Console, Now, Now));

    /// <summary>Moves the clock and lets the deadlines that stand on the way pass, in their order.</summary>
    public void Wait(TimeSpan time)
    {
        var end = Now + time;
        while (State.Deadlines.Where(d => d.DueAt <= end).OrderBy(d => d.DueAt).Cast<ClockDeadline?>().FirstOrDefault() is { } due)
        {
            Now = due.DueAt > Now ? due.DueAt : Now;
            Do(new ReachRequestDeadline(due.Key, due.DueAt, Now));
        }

        Now = end;
    }

    public SlaClock Clock(ClockKind kind) => State.Clocks.Find(kind) ?? throw new InvalidOperationException($"No {kind} clock runs.");

    public ImmutableArray<TimedEvent> Do(RequestCommand command)
    {
        var decision = RequestDecider.Decide(State, command, RequestRules.Default);
        Rejection = decision.Rejection;
        Journal.AddRange(decision.Events);
        State = decision.Events.Aggregate(State, RequestState.Evolve);
        if (Rejection is not null) return [];
        var again = RequestDecider.Decide(State, command, RequestRules.Default);
        (again.Rejection, again.Events.Length).ShouldBe((null, 0), $"{command} was given again");
        return decision.Events;
    }
}
