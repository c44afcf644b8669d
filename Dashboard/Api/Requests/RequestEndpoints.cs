using Dispatch.Api.Timeline;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Requests;

/// <summary><c>/api/requests</c>: intake and looking up (R-INT-1 to -7).</summary>
internal static class RequestEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var requests = endpoints.MapApi("/api/requests", "Service requests");
        requests.MapPost("", Receive).For([.. Offices.Hotline, Role.Clerk, .. Offices.Dealers]).WithSummary("Takes a service request in, with the warranty checked and the distance measured.");
        requests.MapGet("", List).For(Offices.Readers).WithSummary("Service requests, the newest first.");
        requests.MapGet("/{id}", Find).For(Offices.Readers).Within("request", "id", UnknownRequest.Problem).WithSummary("One service request with its clocks and call backs.");
        requests.MapGet("/{id}/timeline", Timeline).For(Offices.Readers).Within("request", "id", UnknownRequest.Problem).WithSummary("What happened to a service request, oldest first.");
    }

    private static async Task<Results<Created<RequestModel>, ProblemHttpResult>> Receive(
        Body<RequestInput> body, RequestIntake intake, CancellationToken cancellation)
    {
        var (request, rejection) = await intake.TakeAsync(body.Value, body.Caller, cancellation);
        return request is null
            ? Problem.Of(rejection!)
            : TypedResults.Created($"/api/requests/{RouteText.Encode(request.Request.Id)}", RequestModel.Of(request));
    }

    private static Task<Results<Ok<Page<RequestModel>>, ProblemHttpResult>> List(
        IRequestViews requests,
        RequestStatus[]? state,
        string? station,
        string? owner,
        string? machine,
        string? customer,
        string? after,
        [Limit] int? limit,
        Reach reach,
        CancellationToken cancellation)
    {
        var filter = new RequestFilter([.. state ?? []], station, owner, machine, customer);
        return Paging.AnswerAsync(after, limit, reach, async page => (await requests.ListAsync(filter, page, cancellation)).Select(RequestModel.Of));
    }

    private static async Task<Results<Ok<RequestModel>, ProblemHttpResult>> Find(string id, IRequestViews requests, CancellationToken cancellation) =>
        await requests.FindAsync(RouteText.Decode(id), cancellation) is { } found
            ? TypedResults.Ok(RequestModel.Of(found))
            : UnknownRequest.Problem(RouteText.Decode(id));

    private static async Task<Results<Ok<Page<EventModel>>, ProblemHttpResult>> Timeline(
        string id, IRequestViews requests, IJournal journal, string? after, [Limit] int? limit, CancellationToken cancellation)
    {
        var request = RouteText.Decode(id);
        return await requests.FindAsync(request, cancellation) is null
            ? UnknownRequest.Problem(request)
            : await TimelineReader.ReadAsync(journal, $"request/{request}", after, limit, cancellation);
    }
}
