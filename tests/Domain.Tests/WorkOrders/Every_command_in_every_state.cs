using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Requests;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Tests.ServiceRecords;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;
using Xunit.Abstractions;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

/// <summary>The whole state machine, found by trying every command in every state that commands lead to.</summary>
public abstract partial class Every_command_in_every_state(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Now = Start.AddMinutes(5);
    private static readonly DateTimeOffset OfferEnds = Start.AddMinutes(20);

    protected void Try(WorkOrderType type, Urgency urgency, bool withClocks, int crew)
    {
        var map = new Map(Breakdown with { Type = type, Urgency = urgency }, crew);
        map.Explore();

        map.Faults.ShouldBeEmpty($"{map.States} states, {map.Tries} tries");
        map.Reached.ShouldBe(Enum.GetValues<WorkOrderStatus>(), ignoreOrder: true);
        string[] ofClocks = withClocks ? [] : [nameof(ExcludeClock), nameof(AcknowledgeEscalation)];
        string[] ofCrews = crew == 2 ? [] : [nameof(BookSecond)];
        map.Commands.Except(map.CommandsCarriedOut).ShouldBe([.. ofClocks, .. ofCrews], ignoreOrder: true);
        output.WriteLine($"{map.States} states, {map.Tries} tries");
    }

    private sealed partial class Map(WorkOrderFile file, int crew)
    {
        private readonly HashSet<Form> seen = [];
        private readonly Queue<WorkOrderState> open = new();

        public List<string> Faults { get; } = [];

        public HashSet<WorkOrderStatus> Reached { get; } = [];

        public HashSet<string> CommandsCarriedOut { get; } = [];

        public HashSet<string> Commands { get; } = [];

        public int States => seen.Count;

        public int Tries { get; private set; }

        public void Explore()
        {
            Visit(WorkOrderState.Initial);
            while (open.TryDequeue(out var order) && Faults.Count < 10)
            {
                foreach (var command in All(order))
                    Try(order, command);
            }
        }

        private void Visit(WorkOrderState order)
        {
            if (!seen.Add(Shape(order))) return;
            open.Enqueue(order);
            if (order.File is not null) Reached.Add(order.Status);
            Faults.AddRange(Broken(order).Select(rule => $"{rule}: {Shape(order)}"));
        }

        private void Try(WorkOrderState order, WorkOrderCommand command)
        {
            Tries++;
            Commands.Add(command.GetType().Name);
            try
            {
                var decision = WorkOrderDecider.Decide(order, command, WorkOrderRules.Default);
                if (decision.Rejection is { } rejection)
                {
                    if (!Name().IsMatch(rejection.Code) || rejection.Detail.Length == 0 || !decision.Events.IsEmpty)
                        Faults.Add($"{command}: {rejection}");
                    return;
                }

                if (decision.Events.IsEmpty) return;
                CommandsCarriedOut.Add(command.GetType().Name);
                var after = decision.Events.Aggregate(order, WorkOrderEvolution.Evolve);
                var again = WorkOrderDecider.Decide(after, command, WorkOrderRules.Default);
                if (again is not { Rejection: null, Events.IsEmpty: true })
                    Faults.Add($"{command} given again in {Shape(after)}: {again.Rejection}");
                Visit(after);
            }
            catch (Exception failure)
            {
                Faults.Add($"{command} in {Shape(order)}: {failure}");
            }
        }

        /// <summary>What must hold in every state.</summary>
        private static IEnumerable<string> Broken(WorkOrderState order)
        {
            var pending = order.Offers.Count(offer => offer.State == OfferState.Pending);
            if (pending > 0 != (order.Status == WorkOrderStatus.Offered)) yield return "offers are pending exactly while it is offered";
            if (order.Offers.GroupBy(offer => offer.Technician).Any(g => g.Count(offer => offer.State == OfferState.Pending) > 1))
                yield return "one offer at a time for each";
            if (order.PausedFrom is null == (order.Status == WorkOrderStatus.Paused)) yield return "it is known from where it was paused";
            if (order.Booking is null && order.Status is WorkOrderStatus.Accepted or WorkOrderStatus.EnRoute or WorkOrderStatus.OnSite
                or WorkOrderStatus.Completed or WorkOrderStatus.Closed)
                yield return "somebody has it";
            if (order.Second is not null && (order.Booking is null || order.Booking.Technician == order.Second.Technician))
                yield return "who comes along is somebody else than who has it";
            if (order.Booking?.ArrivedAt is null
                && order.Status is WorkOrderStatus.OnSite or WorkOrderStatus.Completed or WorkOrderStatus.Closed)
                yield return "somebody came";
            if (order.Completion is null == order.Status is WorkOrderStatus.Completed or WorkOrderStatus.Closed)
                yield return "it is completed once";
            if (order.Status == WorkOrderStatus.Closed && order is { Completion.Result: CompletionResult.Unsolved, FollowUp: null })
                yield return "nothing is left";
            if (order.Status is WorkOrderStatus.Closed && order.File!.Type != WorkOrderType.ReturnVisit
                && order.Record is not { IsSigned: true })
                yield return "it is signed";
            if (order.Status is WorkOrderStatus.Closed or WorkOrderStatus.Cancelled && !order.Deadlines.IsEmpty)
                yield return "nothing is awaited";
            if (order.Deadlines.GroupBy(deadline => deadline.Key).Any(g => g.Count() > 1)) yield return "each deadline stands once";
        }

        private static Form Shape(WorkOrderState order) => new(
            order.File is null,
            order.Status,
            order.PausedFrom,
            order.Lock,
            order.Booking?.Technician,
            order.Second?.Technician,
            order.Second?.DepartedAt is null,
            order.Second?.ArrivedAt is null,
            order.SecondLetGo is null,
            order.WorkedAlone,
            order.Status == WorkOrderStatus.Accepted && order.TurnedAwayAt is not null,
            order.Booking?.Trip?.Id,
            order.Booking?.Trip?.Stops.Length,
            order.Behind is null,
            order.Booking is { DepartedAt: null },
            order.Booking is { ArrivedAt: null },
            order.Completion?.Result,
            order.LetGo?.OnSite,
            order.OwesReason,
            order.File?.Station,
            order.PauseReason == PauseReason.Elsewhere,
            order.FollowUp,
            order.Preparation.ContactedAt is null || order.File?.Type != WorkOrderType.ForcedMaintenance,
            order.Preparation.MaterialsReady && order.File?.Type == WorkOrderType.ForcedMaintenance,
            order.Record?.IsSigned,
            Shape(order.OfferTo(Ana)),
            Shape(order.OfferTo(Bo)),
            Shape(order.Clocks.Find(ClockKind.Arrange)),
            Shape(order.Clocks.Find(ClockKind.Arrive)),
            Shape(order.Clocks.Find(ClockKind.Resolve)));

        /// <summary>Null for none, else whether it still waits for an answer.</summary>
        private static bool? Shape(Offer? offer) => offer is null ? null : offer.State == OfferState.Pending;

        private static (ClockOutcome? Outcome, bool IsPaused) Shape(SlaClock? clock) =>
            (clock?.Outcome, clock is { Outcome: ClockOutcome.Open, Pause: not null });

        private IEnumerable<WorkOrderCommand> All(WorkOrderState order) =>
        [
            new OpenWorkOrder(file, Source.Console, Start, Start, WorkRequirements.None with { Crew = crew }),
            new BookSecond(Bo, null, Source.Console, Now, Now),
            new BookSecond(null, null, Source.Console, Now, Now),
            .. ((TechnicianId[])[Ana, Bo]).SelectMany<TechnicianId, WorkOrderCommand>(technician =>
            [
                new OfferWorkOrder(technician, OfferEnds, true, Source.Console, Now, Now),
                new AcceptOffer(technician, Source.Phone, Now, Now),
                new RejectOffer(technician, RejectReason.Busy, null, Source.Phone, Now, Now),
                new AssignWorkOrder(technician, null, null, Source.Console, Now, Now),
                new ReassignWorkOrder(technician, null, null, ReassignReason.Nearer, null, Source.Console, Now, Now),
                new Arrive(technician, null, Source.Phone, Now, Now),
                new Depart(technician, Source.Phone, Now, Now),
                new ReleaseTechnician(new Release(technician, ReleaseReason.OutOfService, "ill"), Source.System, Now, Now),
                new SucceedTechnician(technician, technician == Ana ? Bo : Ana, Source.System, Now, Now),
                new GoElsewhere(technician, new WorkOrderId("WO-3"), Source.System, Now, Now),
            ]),
            new JoinTrip(Trip, new WorkOrderId("WO-1"), Ana, null, null, Source.System, Now, Now),
            new Arrive(Ana, null, Source.Phone, Now, Now) { With = new(Trip.Id, Trip.Leader) },
            new Depart(Ana, Source.Phone, Now, Now) { With = new(Trip.Id, Trip.Leader) },
            new TakeAlong(null, [new("WO-8")], Source.Phone, Now, Now) { Party = Own },
            new LeaveTrip(Trip.Id, "unassigned", Source.System, Now, Now),
            new LoseStop(new("WO-1.t1"), new WorkOrderId("WO-8"), "already_taken", Source.System, Now, Now),
            new WithdrawOffer(order.Offers.Length, Source.Console, Now, Now),
            new HearOfOffer(order.Offers.Length, OfferNews.Seen, Source.Phone, Now, Now),
            new EstimateArrival(null, Start.AddHours(3), null, Source.Phone, Now, Now),
            new RescheduleWorkOrder(Start.AddHours(1), Start.AddHours(2), "later", Source.Console, Now, Now),
            new UnassignWorkOrder("a slip", Source.Console, Now, Now),
            new TransferWorkOrder(new("west"), new("east"), Source.System, Now, Now),
            new LockWorkOrder(LockMode.Both, Source.Console, Now, Now),
            new LockWorkOrder(LockMode.None, Source.Console, Now, Now),
            new Depart(null, Source.Phone, Now, Now),
            new PauseWork(null, PauseReason.Weather, null, Source.Phone, Now, Now),
            new ResumeWork(null, Source.Phone, Now, Now),
            new CompleteWork(null, CompletionResult.Solved, 600, null, Source.Phone, Now, Now),
            new CompleteWork(null, CompletionResult.Unsolved, 600, null, Source.Phone, Now, Now),
            new CompleteWork(null, CompletionResult.Solved, 600, null, Source.Phone, Now, Now, "in a hurry"),
            new Depart(null, Source.Phone, Now, Now, "in a hurry"),
            new KeepRecord(new WriteRecord(RecordUnderTest.Repaired, Now), Source.Phone, Now),
            new KeepRecord(new SignRecord("王小明", RecordUnderTest.Signature, Now), Source.Phone, Now),
            new KeepRecord(new CorrectRecord("a slip", Now), Source.Console, Now),
            new ContactCustomer(null, null, Source.Console, Now, Now),
            new CheckMaterials(null, Source.Console, Now, Now),
            new ChangeSeverity(order.Severity == 1 ? 2 : 1, order.Urgency, "looked again", Source.Console, Now, Now),
            new DecideFaultSide(FaultSide.Other, "forced by hand", Source.Console, Now, Now),
            new NameFollower(new WorkOrderId("WO-4"), Source.System, Now, Now),
            new SuperviseWork(null, Source.Console, Now, Now),
            new OrderFollowUp(new WorkOrderId("WO-2"), WorkOrderType.Repair, "the rest", Source.Console, Now, Now),
            new ExcludeClock(ClockKind.Arrive, "flood", Source.Console, Now, Now),
            new AcknowledgeEscalation(ClockKind.Arrange, Source.Console, Now, Now),
            new RateWork(5, null, Source.Console, Now, Now),
            new CloseWorkOrder(null, Source.Console, Now, Now),
            new CancelWorkOrder(CancelReason.CustomerWithdrew, null, Source.Console, Now, Now),
            .. order.Deadlines.Select(deadline => new ReachDeadline(deadline.Key, deadline.DueAt, deadline.DueAt)),
        ];

        private static ImmutableArray<TripStop> Own { get; } = [Stop("WO-1"), Stop("WO-8")];

        private static Trip Trip { get; } = new(new("WO-9.t1"), [Stop("WO-9"), Stop("WO-1")]);

        private static TripStop Stop(string order) => new(new(order), Breakdown.Machine, TimeSpan.FromHours(1), TimeSpan.Zero);

        [GeneratedRegex("^[a-z]+(_[a-z]+)+$")]
        private static partial Regex Name();
    }

    /// <summary>
    /// What tells states apart: all that the next decisions depend on, without instants and without what only grows. An offer that ended is
    /// the same however it ended.
    /// </summary>
    private sealed record Form(
        bool IsNew,
        WorkOrderStatus Status,
        WorkOrderStatus? PausedFrom,
        LockMode Lock,
        TechnicianId? Technician,
        TechnicianId? Second,
        bool SecondIsHere,
        bool SecondIsNotThere,
        bool KeepsSecond,
        bool WorkedAlone,
        bool IsTurnedAway,
        TripId? Trip,
        int? Stops,
        bool LeavesNothingBehind,
        bool HasNotDeparted,
        bool HasNotArrived,
        CompletionResult? Result,
        bool? LetGoOnSite,
        bool OwesReason,
        StationId? Station,
        bool IsElsewhere,
        WorkOrderId? FollowUp,
        bool IsNotContacted,
        bool HasMaterials,
        bool? IsSigned,
        bool? IsPendingWithAna,
        bool? IsPendingWithBo,
        (ClockOutcome? Outcome, bool IsPaused) Arrange,
        (ClockOutcome? Outcome, bool IsPaused) Arrive,
        (ClockOutcome? Outcome, bool IsPaused) Resolve);
}

/// <summary>An emergency under warranty, with all its clocks; classes of their own run at once.</summary>
public class Every_command_in_every_state_of_a_repair(ITestOutputHelper output) : Every_command_in_every_state(output)
{
    [Fact]
    public void Is_carried_out_or_refused_by_name_and_changes_nothing_when_given_again() =>
        Try(WorkOrderType.Repair, Urgency.Emergency, withClocks: true, crew: 1);
}

public class Every_command_in_every_state_of_a_service(ITestOutputHelper output) : Every_command_in_every_state(output)
{
    [Fact]
    public void Is_carried_out_or_refused_by_name_and_changes_nothing_when_given_again() =>
        Try(WorkOrderType.ForcedMaintenance, Urgency.Normal, withClocks: false, crew: 1);
}

public class Every_command_in_every_state_of_a_job_for_two(ITestOutputHelper output) : Every_command_in_every_state(output)
{
    [Fact]
    public void Is_carried_out_or_refused_by_name_and_changes_nothing_when_given_again() =>
        Try(WorkOrderType.ReturnVisit, Urgency.Normal, withClocks: false, crew: 2);
}
