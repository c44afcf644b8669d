using Dispatch.Api.WorkOrders;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Dispatching;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Dispatching;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Languages;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Dispatching;

/// <summary>Decisions of the dispatch engine: why it was this technician, and what waits for a person.</summary>
internal static class DecisionEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var orders = endpoints.MapApi("/api/work-orders", "Dispatching");
        orders.MapGet("/{id}/decision", Latest).For([.. Offices.Hotline, Role.Quality]).Within("work-order", "id", UnknownWorkOrder.Problem).WithSummary("The engine's latest decision about an order, with everybody who was considered.");
        orders.MapGet("/{id}/decisions", All).For([.. Offices.Hotline, Role.Quality]).Within("work-order", "id", UnknownWorkOrder.Problem).WithSummary("All decisions of the engine about an order, the newest first.");
        orders.MapPost("/{id}/why-not", WhyNot).For(Offices.Desk).Within("work-order", "id", UnknownWorkOrder.Problem).WithSummary("Plans again with a choice forced, and shows the difference. Promises nothing.");
        endpoints.MapApi("/api/dispatch", "Dispatching").MapGet("/decisions", List).For([.. Offices.Hotline, Role.Quality]).WithSummary("Decisions of the engine, the newest first.");
    }

    private static async Task<Results<Ok<DecisionModel>, ProblemHttpResult>> Latest(
        string id, [LanguageCode] string? language, IDecisionViews decisions, IWorkOrderViews orders, Speakers speakers, HttpRequest request, CancellationToken cancellation)
    {
        var order = RouteText.Decode(id);
        if (await orders.FindAsync(order, cancellation) is not { } found) return UnknownWorkOrder.Problem(order);
        return (await decisions.OfAsync(order, cancellation)) is [var latest, ..]
            ? TypedResults.Ok(DecisionModel.Of(latest, await speakers.OfAsync(language, request, [latest.Station], found.Order.File.TimeZone, cancellation)))
            : Problem.NotFound("no_decision", $"The engine has decided nothing about {order} yet.");
    }

    private static async Task<Results<Ok<Page<DecisionModel>>, ProblemHttpResult>> All(
        string id, [LanguageCode] string? language, IDecisionViews decisions, IWorkOrderViews orders, Speakers speakers, HttpRequest request, CancellationToken cancellation)
    {
        var order = RouteText.Decode(id);
        if (await orders.FindAsync(order, cancellation) is not { } found) return UnknownWorkOrder.Problem(order);
        var rows = await decisions.OfAsync(order, cancellation);
        var speaker = await speakers.OfAsync(language, request, rows.Select(row => row.Station), found.Order.File.TimeZone, cancellation);
        return TypedResults.Ok(new Page<DecisionModel>([.. rows.Select(row => DecisionModel.Of(row, speaker))], null));
    }

    /// <param name="open">Only those that wait (true) or do not wait (false) for a person.</param>
    private static Task<Results<Ok<Page<DecisionModel>>, ProblemHttpResult>> List(
        string? station,
        bool? open,
        [LanguageCode] string? language,
        string? after,
        [Limit] int? limit,
        IDecisionViews decisions,
        IStationViews stations,
        Speakers speakers,
        HttpRequest request,
        Reach reach,
        CancellationToken cancellation) => Paging.AnswerAsync(after, limit, reach, async page =>
        {
            var rows = await decisions.ListAsync(station, open, page, cancellation);
            var zones = (await stations.AllAsync(cancellation)).ToDictionary(one => one.Id, one => one.TimeZone);
            Dictionary<string, Speaker> byStation = [];
            foreach (var territory in rows.Items.Select(row => row.Station).Distinct())
                byStation[territory] = await speakers.OfAsync(language, request, [territory], zones.GetValueOrDefault(territory), cancellation);
            return rows.Select(row => DecisionModel.Of(row, byStation[row.Station]));
        });

    private static async Task<Results<Ok<AlternativeModel>, ProblemHttpResult>> WhyNot(
        string id,
        Body<AlternativeInput> body,
        [LanguageCode] string? language,
        IWorkOrderViews orders,
        IGrainFactory grains,
        Speakers speakers,
        HttpRequest request,
        CancellationToken cancellation)
    {
        var order = RouteText.Decode(id);
        if (await orders.FindAsync(order, cancellation) is not { } found) return UnknownWorkOrder.Problem(order);
        var answer = await Fenced.CallAsync(() => grains.GetGrain<IDispatcherGrain>(found.Order.File.Station.Value).WhyNot(order, body.Value.Technician));
        return answer.Refusal is { } refusal
            ? Problem.Of(new Rejection(refusal, Detail(refusal, order, body.Value.Technician)))
            : TypedResults.Ok(AlternativeModel.Of(answer, await speakers.OfAsync(language, request, [found.Order.File.Station.Value], found.Order.File.TimeZone, cancellation)));
    }

    private static string Detail(string refusal, string order, string technician) => refusal switch
    {
        "not_on_duty" => $"{technician} is not on shift in this territory.",
        _ => $"{order} is not to be planned now.",
    };
}
