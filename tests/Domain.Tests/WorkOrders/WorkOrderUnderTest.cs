using System.Collections.Immutable;
using Dispatch.Domain.Customers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Requests;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Tests.ServiceRecords;
using Dispatch.Domain.Warranty;
using Dispatch.Domain.WorkOrders;
using SerialNumber = Dispatch.Domain.Machines.SerialNumber;

namespace Dispatch.Domain.Tests.WorkOrders;

/// <summary>
/// A work order with its journal, as a grain would hold it. The clock is <see cref="Now"/>; every command that is carried out is given
/// again and must then change nothing.
/// </summary>
internal sealed class WorkOrderUnderTest
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    public static readonly TechnicianId Ana = new("ana");
    public static readonly TechnicianId Bo = new("bo");

    /// <summary>An emergency under warranty, in the urban area: all shipped clocks run.</summary>
    public static WorkOrderFile Breakdown { get; } = new(
        WorkOrderType.Repair,
        new SerialNumber(RecordUnderTest.Machine.Serial),
        RecordUnderTest.Machine.Model,
        new StationId("west"),
        "Asia/Shanghai",
        new CustomerId("c-1"),
        null,
        null,
        null,
        "No lift",
        new GeoPoint(31.2, 121.5),
        null,
        1,
        Urgency.Emergency,
        WarrantyFinding.At(Start, Start.AddMonths(3)),
        new SiteEvidence(DistanceBand.Urban, 3.2, DistanceMethod.UrbanPolygon, null, new StationId("west")),
        Start,
        null);

    public WorkOrderRules Rules { get; init; } = WorkOrderRules.Default;

    public DateTimeOffset Now { get; set; } = Start;

    public WorkOrderState State { get; private set; } = WorkOrderState.Initial;

    public List<TimedEvent> Journal { get; } = [];

    public Rejection? Rejection { get; private set; }

    public static WorkOrderUnderTest Opened(Func<WorkOrderFile, WorkOrderFile>? with = null)
    {
        var order = new WorkOrderUnderTest();
        order.Open(with?.Invoke(Breakdown) ?? Breakdown);
        return order;
    }

    public static WorkOrderUnderTest AssignedTo(TechnicianId technician, Func<WorkOrderFile, WorkOrderFile>? with = null)
    {
        var order = Opened(with);
        order.Assign(technician);
        return order;
    }

    public static WorkOrderUnderTest OnSite(Func<WorkOrderFile, WorkOrderFile>? with = null)
    {
        var order = AssignedTo(Ana, with);
        order.Prepare();
        order.Arrive();
        return order;
    }

    /// <summary>What has to be done before somebody sets off.</summary>
    public void Prepare()
    {
        var needs = Rules.Types[State.File!.Type];
        if (needs.Contact) Contact();
        if (needs.Materials) Check(null);
    }

    public WorkOrderUnderTest After(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public ImmutableArray<TimedEvent> Open(WorkOrderFile file) => Do(new OpenWorkOrder(file, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Offer(TechnicianId technician, TimeSpan time, bool overriding = false) =>
        Do(new OfferWorkOrder(technician, Now + time, overriding, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Accept(TechnicianId technician) => Do(new AcceptOffer(technician, Source.Phone, Now, Now));

    public ImmutableArray<TimedEvent> Reject(TechnicianId technician) =>
        Do(new RejectOffer(technician, RejectReason.TooFar, null, Source.Phone, Now, Now));

    public ImmutableArray<TimedEvent> Withdraw(int offer) => Do(new WithdrawOffer(offer, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Assign(TechnicianId technician, DateTimeOffset? from = null, DateTimeOffset? to = null) =>
        Do(new AssignWorkOrder(technician, from, to, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Reassign(TechnicianId technician, BookingSeen? instead = null) =>
        Do(new ReassignWorkOrder(technician, null, null, ReassignReason.Unavailable, null, Source.Console, Now, Now, instead));

    public ImmutableArray<TimedEvent> Unassign(BookingSeen? booking = null) =>
        Do(new UnassignWorkOrder("a slip", Source.Console, Now, Now, booking));

    public ImmutableArray<TimedEvent> Reschedule(DateTimeOffset from, DateTimeOffset to, BookingSeen? instead = null) =>
        Do(new RescheduleWorkOrder(from, to, "the customer asked for it", Source.Console, Now, Now, instead));

    public ImmutableArray<TimedEvent> Lock(LockMode mode) => Do(new LockWorkOrder(mode, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Depart(TechnicianId? technician = null, DateTimeOffset? at = null) =>
        Do(new Depart(technician, Source.Phone, at ?? Now, Now));

    public ImmutableArray<TimedEvent> Arrive(TechnicianId? technician = null, DateTimeOffset? at = null) =>
        Do(new Arrive(technician, null, Source.Phone, at ?? Now, Now));

    public ImmutableArray<TimedEvent> Pause(PauseReason reason) => Do(new PauseWork(null, reason, null, Source.Phone, Now, Now));

    public ImmutableArray<TimedEvent> Resume() => Do(new ResumeWork(null, Source.Phone, Now, Now));

    public ImmutableArray<TimedEvent> Complete(CompletionResult result = CompletionResult.Solved, double? hours = null) =>
        Do(new CompleteWork(null, result, hours, null, Source.Phone, Now, Now));

    public ImmutableArray<TimedEvent> FollowUp(string id) =>
        Do(new OrderFollowUp(new WorkOrderId(id), WorkOrderType.Repair, "Put the new pump in", Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Close() => Do(new CloseWorkOrder(null, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Cancel(CancelReason reason = CancelReason.CustomerWithdrew, Source source = Source.Console) =>
        Do(new CancelWorkOrder(reason, null, source, Now, Now));

    public ImmutableArray<TimedEvent> Contact() => Do(new ContactCustomer(null, null, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Check(string? missing) => Do(new CheckMaterials(missing, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Change(int severity, Urgency urgency) =>
        Do(new ChangeSeverity(severity, urgency, "worse than told", Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Supervise() => Do(new SuperviseWork(null, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Exclude(ClockKind clock) => Do(new ExcludeClock(clock, "flood", Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Acknowledge(ClockKind clock) => Do(new AcknowledgeEscalation(clock, Source.Console, Now, Now));

    public ImmutableArray<TimedEvent> Write(RecordSheet sheet) => Do(new KeepRecord(new WriteRecord(sheet, Now), Source.Phone, Now));

    public ImmutableArray<TimedEvent> Sign() =>
        Do(new KeepRecord(new SignRecord("王小明", RecordUnderTest.Signature, Now), Source.Phone, Now));

    public void WriteAndSign()
    {
        Write(RecordUnderTest.Repaired);
        Sign();
    }

    /// <summary>Moves the clock and lets the deadlines that stand on the way pass, in their order.</summary>
    public void Wait(TimeSpan time)
    {
        var end = Now + time;
        while (State.Deadlines.Where(d => d.DueAt <= end).OrderBy(d => d.DueAt).Cast<ClockDeadline?>().FirstOrDefault() is { } due)
        {
            Now = due.DueAt > Now ? due.DueAt : Now;
            Do(new ReachDeadline(due.Key, due.DueAt, Now));
        }

        Now = end;
    }

    public SlaClock Clock(ClockKind kind) => State.Clocks.Find(kind) ?? throw new InvalidOperationException($"No {kind} clock runs.");

    public ImmutableArray<TimedEvent> Do(WorkOrderCommand command)
    {
        var decision = WorkOrderDecider.Decide(State, command, Rules);
        Rejection = decision.Rejection;
        Journal.AddRange(decision.Events);
        State = decision.Events.Aggregate(State, WorkOrderEvolution.Evolve);
        if (Rejection is not null) return [];
        var again = WorkOrderDecider.Decide(State, command, Rules);
        (again.Rejection, again.Events.Length).ShouldBe((null, 0), $"{command} was given again");
        return decision.Events;
    }
}
