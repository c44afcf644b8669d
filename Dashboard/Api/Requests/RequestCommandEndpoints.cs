using Dispatch.Api.Commands;
using Dispatch.Api.Identifiers;
using Dispatch.Api.Sla;
using Dispatch.Api.WorkOrders;
using Dispatch.Domain.Customers;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Users;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Requests;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Idempotency;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Requests;

/// <summary><c>/api/requests/{id}/...</c>: what is done with a request. Each answers the request as it is afterwards.</summary>
internal static class RequestCommandEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var request = endpoints.MapApi("/api/requests/{id}", "Service requests").Within("request", "id", UnknownRequest.Problem);
        MapTriage(request);
        MapCare(request);
        request.MapDelete("/contact", Erase).ErasingAPerson().For(Offices.Administrators).WithSummary("Erases who called; the request itself stays.");
        request.MapPost("/call-backs/{number:int}/done", CallBackDone).For([.. Offices.Hotline, Role.Clerk, .. Offices.Dealers]).WithSummary("The promised call back was made.");
        request.MapPost("/clocks/{clock}/exclude", Exclude).For(Offices.Managers).WithSummary("Takes a clock out of the count.");
        request.MapPost("/clocks/{clock}/acknowledge", Acknowledge).For(Offices.Desk).WithSummary("Somebody takes care of what was escalated: the ladder stops.");
    }

    private static void MapTriage(RouteGroupBuilder request)
    {
        Map<AnswerInput>(request, "/answer-by-phone", Offices.Hotline, "Solved by guidance on the phone.", (i, m) =>
            new AnswerByPhone(i.Solution, i.CallBackAt?.ToUniversalTime(), m.Source, m.At, m.Now));
        Map<RemoteSessionInput>(request, "/remote-session", Offices.Hotline, "Remote work begins, with the customer's consent.", (i, m) =>
            new StartRemoteSession(i.Explained, i.Consented, m.Source, m.At, m.Now));
        Map<RemoteResultInput>(request, "/remote-result", Offices.Hotline, "The customer says whether the remote solution works.", (i, m) =>
            new ReportRemoteResult(i.Works, i.Note, m.Source, m.At, m.Now));
        request.MapPost("/send-technician", Send).For(Offices.Hotline).WithSummary("Opens a work order; workOrder in the answer is its id.");
    }

    private static void MapCare(RouteGroupBuilder request)
    {
        Map<OwnerInput>(request, "/hand-over", Offices.Hotline, "Somebody else takes care of it.", (i, m) => new HandOver(i.Owner, m.Source, m.At, m.Now));
        Map<WhoseInput>(request, "/whose", [.. Offices.Hotline, Role.Clerk, Role.Warranty], "Says whose it is, where the machine is somebody else's than the caller's.", (i, m) =>
            new SettleCustomer(new CustomerId(i.Customer), m.Source, m.At, m.Now));
        Map<CallInput>(request, "/calls", [.. Offices.Hotline, Role.Clerk, .. Offices.Dealers], "Another call about the same joins the request (R-INT-6).", (i, m) =>
            new JoinCall(i.Channel, i.Content, m.Source, m.At, m.Now));
        Map<NoteInput>(request, "/contact", [.. Offices.Hotline, Role.Clerk, .. Offices.Dealers], "The customer was spoken with.", (i, m) => new ContactCaller(i.Note, m.Source, m.At, m.Now));
        Map<CallBackInput>(request, "/call-backs", [.. Offices.Hotline, Role.Clerk, .. Offices.Dealers], "Promises to call back; its owner is reminded.", (i, m) =>
            new PromiseCallBack(i.DueAt.ToUniversalTime(), i.About, m.Source, m.At, m.Now));
        Map<SeverityInput>(request, "/severity", Offices.Hotline, "Changes severity and urgency.", (i, m) =>
            new ChangeRequestSeverity(i.Severity, i.Urgency, i.Reason, m.Source, m.At, m.Now));
        Map<NoteInput>(request, "/close", Offices.Hotline, "Closes an answered request.", (i, m) => new CloseRequest(i.Note, m.Source, m.At, m.Now));
        Map<WithdrawalInput>(request, "/withdraw", Offices.Hotline, "The customer no longer wants it.", (i, m) => new WithdrawRequest(i.Reason, m.Source, m.At, m.Now));
    }

    private static async Task<Results<Ok<RequestModel>, ProblemHttpResult>> Send(
        string id, Body<VisitInput> body, RequestCommands commands, WorkOrderCommands work, IWorkOrderViews orders, NumberSource numbers, CancellationToken cancellation)
    {
        var (request, order) = (RouteText.Decode(id), body.Value.WorkOrder ?? numbers.Make(WorkOrderIds.WorkOrder, body.Caller));
        if (await orders.FindAsync(order, cancellation) is { } known && known.Order.File.Request?.Value != request)
            return Problem.Of(new Rejection("work_order_exists", $"There is a work order {order} for something else."));
        if (body.Value.Requirements is { } requirements && await work.Unknown(requirements, order, body.Value.Confirm, cancellation) is { } unknown)
            return Problem.Of(unknown);
        return await commands.RunAsync(
            request, body, (i, m) => new SendTechnician(new WorkOrderId(order), i.Work, i.Agreed, m.Source, m.At, m.Now) { Requirements = i.Requirements }, cancellation);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Erase(string id, HttpContext call, IGrainFactory grains, Audit audit, TimeProvider time)
    {
        var (request, now, caller) = (RouteText.Decode(id), time.GetUtcNow(), call.Caller());
        var outcome = await Fenced.CallAsync(
            () => grains.GetGrain<IServiceRequestGrain>(request).Do(new EraseContact(Source.Console, now, now), caller));
        if (outcome.Rejection is { } rejection) return Problem.Of(rejection, absent: UnknownRequest.Code);
        await audit.WriteAsync(caller.Actor, "person_erased", request, "Caller", call);
        return TypedResults.NoContent();
    }

    private static Task<Results<Ok<RequestModel>, ProblemHttpResult>> CallBackDone(
        string id, int number, Body<CallBackDoneInput> body, RequestCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(RouteText.Decode(id), body, (i, m) => new CompleteCallBack(number, i.Solved, i.Note, m.Source, m.At, m.Now), cancellation);

    private static Task<Results<Ok<RequestModel>, ProblemHttpResult>> Exclude(
        string id, ClockKind clock, Body<ClockExclusionInput> body, RequestCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(RouteText.Decode(id), body, (i, m) => new ExcludeRequestClock(clock, i.Reason, m.Source, m.At, m.Now), cancellation);

    private static Task<Results<Ok<RequestModel>, ProblemHttpResult>> Acknowledge(
        string id, ClockKind clock, Body<PlainInput> body, RequestCommands commands, CancellationToken cancellation) =>
        commands.RunAsync(RouteText.Decode(id), body, (_, m) => new AcknowledgeRequestEscalation(clock, m.Source, m.At, m.Now), cancellation);

    private static void Map<TInput>(RouteGroupBuilder request, string path, Role[] roles, string summary, Func<TInput, Moment, RequestCommand> command)
        where TInput : JobInput =>
        request.MapPost(path, (string id, Body<TInput> body, RequestCommands commands, CancellationToken cancellation) =>
            commands.RunAsync(RouteText.Decode(id), body, command, cancellation)).For(roles).WithSummary(summary);
}
