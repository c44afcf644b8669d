using System.Collections.Immutable;
using Dispatch.Api.Commands;
using Dispatch.Api.Identifiers;
using Dispatch.Api.Sla;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Users;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.WorkOrders;

/// <summary><c>/api/work-orders/{id}/...</c>: what is done with an order. Each answers the order as it is afterwards.</summary>
internal static class WorkOrderCommandEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var order = endpoints.MapApi("/api/work-orders/{id}", "Work orders").Within("work-order", "id", UnknownWorkOrder.Problem);
        MapGiving(order);
        MapProgress(order);
        MapDesk(order);
        MapClocks(order);
    }

    private static void MapGiving(RouteGroupBuilder order)
    {
        Map<OfferInput>(order, "/offer", Offices.Desk, "Offers the order to a technician for a limited time.", (i, m) =>
            new OfferWorkOrder(
                new TechnicianId(i.Technician), i.ExpiresAt.ToUniversalTime(), i.Override, m.Source, m.At, m.Now, Utc(i.PlannedFrom), Utc(i.PlannedTo))
            { Along = Orders(i.Along), Confirm = i.Confirm });
        Map<OfferWithdrawalInput>(order, "/withdraw-offer", Offices.Desk, "Takes an offer back.", (i, m) => new WithdrawOffer(i.Offer, m.Source, m.At, m.Now));
        Map<AcceptanceInput>(order, "/accept", Offices.Field, "Accepts an offer; the first valid acceptance wins.", (i, m) =>
            new AcceptOffer(new TechnicianId(i.Technician), m.Source, m.At, m.Now) { Confirm = i.Confirm });
        Map<OfferRejectionInput>(order, "/reject", Offices.Field, "Rejects an offer.", (i, m) =>
            new RejectOffer(new TechnicianId(i.Technician), i.Reason, i.Note, m.Source, m.At, m.Now));
        Map<AssignmentInput>(order, "/assign", Offices.Desk, "Gives the order to a technician.", (i, m) =>
            new AssignWorkOrder(new TechnicianId(i.Technician), Utc(i.PlannedFrom), Utc(i.PlannedTo), m.Source, m.At, m.Now, i.Confirm) { Along = Orders(i.Along) });
        Map<ReassignmentInput>(order, "/reassign", Offices.Field, "Gives the order to another technician.", (i, m) => new ReassignWorkOrder(
            new TechnicianId(i.Technician), Utc(i.PlannedFrom), Utc(i.PlannedTo), i.Reason, i.Note, m.Source, m.At, m.Now, i.Instead?.Seen, i.Confirm)
        { Along = Orders(i.Along) });
        Map<TakeAlongInput>(order, "/take-along", Offices.Field, "Whoever has the order does others on the same way (R-TRIP-1); who does not follow is named in the trip.", (i, m) =>
            new TakeAlong(Id(i.Technician), [.. i.Along.Select(WorkOrderId.Of)], m.Source, m.At, m.Now, i.Confirm));
        Map<UnassignmentInput>(order, "/unassign", Offices.Desk, "Takes the order from a technician who has neither accepted it nor set off; nobody has it then.", (i, m) =>
            new UnassignWorkOrder(i.Reason, m.Source, m.At, m.Now, i.Booking?.Seen));
        Map<SecondInput>(order, "/second", Offices.Field, "Names who comes along with the technician who has the order, where it takes two; nobody without technician.", (i, m) =>
            new BookSecond(Id(i.Technician), null, m.Source, m.At, m.Now, i.Confirm));
        Map<RescheduleInput>(order, "/reschedule", Offices.Desk, "Plans other times on site.", (i, m) =>
            new RescheduleWorkOrder(i.PlannedFrom.ToUniversalTime(), i.PlannedTo.ToUniversalTime(), i.Reason, m.Source, m.At, m.Now, i.Instead?.Seen, i.Confirm));
        Map<LockInput>(order, "/lock", Offices.Desk, "Locks technician, time, both or nothing.", (i, m) => new LockWorkOrder(i.Lock, m.Source, m.At, m.Now));
    }

    private static void MapProgress(RouteGroupBuilder order)
    {
        Map<DepartureInput>(order, "/depart", Offices.Field, "The technician is on the way.", (i, m) => new Depart(Id(i.Technician), m.Source, m.At, m.Now, i.Confirm));
        Map<ArrivalInput>(order, "/arrive", Offices.Field, "The technician is on site.", (i, m) =>
            new Arrive(Id(i.Technician), i.Position?.ToPoint(), m.Source, m.At, m.Now));
        Map<ArrivalConfirmationInput>(order, "/confirm-arrival", Offices.Managers, "Confirms an arrival that is not proven; its promise counts then as reported (R-SLA-5).", (i, m) =>
            new ConfirmArrival(i.Reason, m.Source, m.At, m.Now) { Booking = i.Booking });
        Map<ArrivalEstimateInput>(order, "/estimate-arrival", Offices.Field, "The technician says when they will be there.", (i, m) =>
            new EstimateArrival(Id(i.Technician), i.ArrivesAt.ToUniversalTime(), i.Note, m.Source, m.At, m.Now));
        Map<PauseInput>(order, "/pause", Offices.Field, "The work is interrupted.", (i, m) => new PauseWork(Id(i.Technician), i.Reason, i.Note, m.Source, m.At, m.Now));
        Map<ProgressInput>(order, "/resume", Offices.Field, "The work goes on.", (i, m) => new ResumeWork(Id(i.Technician), m.Source, m.At, m.Now));
        order.MapPost("/complete", Complete).For(Offices.Field)
            .WithSummary("The work is done; a repair, maintenance or installation needs a signed record. What that leaves open is ordered: followUp.");
    }

    private static void MapDesk(RouteGroupBuilder order)
    {
        Map<CustomerContactInput>(order, "/contact-customer", [.. Offices.Hotline, Role.Technician], "The customer was told of the visit.", (i, m) =>
            new ContactCustomer(Utc(i.AgreedAt), i.Note, m.Source, m.At, m.Now));
        Map<MaterialsInput>(order, "/materials", [.. Offices.Field, Role.Storekeeper], "Somebody looked whether the materials are there.", (i, m) =>
            new CheckMaterials(i.Missing, m.Source, m.At, m.Now));
        Map<SeverityInput>(order, "/severity", Offices.Hotline, "Changes severity and urgency.", (i, m) =>
            new ChangeSeverity(i.Severity, i.Urgency, i.Reason, m.Source, m.At, m.Now));
        Map<FaultSideInput>(order, "/fault-side", [.. Offices.Managers, Role.Warranty], "Decides on whose side the fault is; what a contract promises for the maker's faults follows (R-SLA-4).", (i, m) =>
            new DecideFaultSide(i.Side, i.Reason, m.Source, m.At, m.Now));
        Map<RequirementsInput>(order, "/requirements", Offices.Field, "Says which skills and parts the work needs, how many technicians, after which other work, and who is wanted for it.", (i, m) =>
            new SetRequirements(i.Requirements, m.Source, m.At, m.Now) { Confirm = i.Confirm });
        Map<NoteInput>(order, "/supervise", Offices.Hotline, "Somebody checked that the work is carried out (R-SLA-3).", (i, m) =>
            new SuperviseWork(i.Note, m.Source, m.At, m.Now));
        Map<VisitConfirmationInput>(order, "/confirm-visit", Offices.Managers, "Confirms a visit that ended without service or without signature: it counts then as told (R-FSR-4).", (i, m) =>
            new ConfirmVisit(i.Reason, m.Source, m.At, m.Now));
        Map<RatingCareInput>(order, "/take-care-of-rating", Offices.Desk, "Somebody takes care of a rating that was escalated (R-CAL-2).", (i, m) =>
            new TakeCareOfRating(i.Note, m.Source, m.At, m.Now));
        Map<NoteInput>(order, "/close", Offices.Desk, "Closes a completed order after review (R-WO-1).", (i, m) => new CloseWorkOrder(i.Note, m.Source, m.At, m.Now));
        Map<CancellationInput>(order, "/cancel", Offices.Hotline, "Cancels an order that is not completed.", (i, m) =>
            new CancelWorkOrder(i.Reason, i.Note, m.Source, m.At, m.Now));
        order.MapPost("/follow-up", FollowUp).For([.. Offices.Hotline, Role.Technician]).WithSummary("Orders what is left to be done; followUp in the answer is the new order's id.");
    }

    private static void MapClocks(RouteGroupBuilder order)
    {
        order.MapPost("/clocks/{clock}/exclude", Exclude).For(Offices.Managers).WithSummary("Takes a clock out of the count.");
        order.MapPost("/clocks/{clock}/acknowledge", Acknowledge).For(Offices.Desk).WithSummary("Somebody takes care of what was escalated: the ladder stops.");
    }

    private static Task<Results<Ok<WorkOrderModel>, ProblemHttpResult>> Complete(
        string id, Body<WorkCompletionInput> body, WorkOrderCommands commands, NumberSource numbers, CancellationToken cancellation) =>
        commands.RunAsync(
            RouteText.Decode(id),
            body,
            (i, m) => new CompleteWork(Id(i.Technician), i.Result, i.OperatingHours, i.Note, m.Source, m.At, m.Now, i.Unprepared)
            {
                FollowUp = new WorkOrderId(numbers.Make(WorkOrderIds.WorkOrder, body.Caller)),
                Confirm = i.Confirm,
                Position = i.Position?.ToPoint(),
            },
            cancellation);

    private static async Task<Results<Ok<WorkOrderModel>, ProblemHttpResult>> FollowUp(
        string id, Body<FollowUpInput> body, WorkOrderCommands commands, IWorkOrderViews orders, NumberSource numbers, CancellationToken cancellation)
    {
        var (order, next) = (RouteText.Decode(id), body.Value.Id ?? numbers.Make(WorkOrderIds.WorkOrder, body.Caller));
        if (await orders.FindAsync(next, cancellation) is { } known && known.Order.File.FollowUpOf?.Value != order)
            return Problem.Of(new Rejection("work_order_exists", $"There is a work order {next} for something else."));
        return await commands.RunAsync(
            order, body, (i, m) => new OrderFollowUp(new WorkOrderId(next), i.Type, i.Work, m.Source, m.At, m.Now), cancellation);
    }

    private static Task<Results<Ok<WorkOrderModel>, ProblemHttpResult>> Exclude(
        string id, ClockKind clock, Body<ClockExclusionInput> body, WorkOrderCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(RouteText.Decode(id), body, (i, m) => new ExcludeClock(clock, i.Reason, m.Source, m.At, m.Now), cancellation);

    private static Task<Results<Ok<WorkOrderModel>, ProblemHttpResult>> Acknowledge(
        string id, ClockKind clock, Body<PlainInput> body, WorkOrderCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(RouteText.Decode(id), body, (_, m) => new AcknowledgeEscalation(clock, m.Source, m.At, m.Now), cancellation);

    private static void Map<TInput>(RouteGroupBuilder order, string path, Role[] roles, string summary, Func<TInput, Moment, WorkOrderCommand> command)
        where TInput : JobInput =>
        order.MapPost(path, (string id, Body<TInput> body, WorkOrderCommands commands, CancellationToken cancellation) =>
            commands.RunAsync(RouteText.Decode(id), body, command, cancellation)).For(roles).WithSummary(summary);

    private static ImmutableArray<WorkOrderId>? Orders(string[]? named) => named is null ? null : [.. named.Select(WorkOrderId.Of)];

    private static TechnicianId? Id(string? technician) => technician is null ? null : new TechnicianId(technician);

    private static DateTimeOffset? Utc(DateTimeOffset? at) => at?.ToUniversalTime();
}
