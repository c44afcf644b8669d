using Dispatch.Domain.Sla;
using Dispatch.Grains.Interfaces.Dispatching;
using Dispatch.Grains.Interfaces.Stations;
using Dispatch.Grains.Interfaces.WorkOrders;
using Dispatch.Http;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Dashboard.Dispatching;

/// <summary><c>POST /api/dispatch/preview</c>: who could do a job, before anything is promised.</summary>
internal static class PreviewEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapApi("/api/dispatch", "Dispatching")
        .MapPost("/preview", Preview).WithSummary("Who could do a job, when, and why the others cannot. Promises nothing.");

    private static async Task<Results<Ok<PreviewModel>, ProblemHttpResult>> Preview(
        Body<PreviewInput> body, IWorkOrderViews orders, IStationViews stations, IGrainFactory grains, CancellationToken cancellation)
    {
        var input = body.Value;
        if (input.WorkOrder is { } id)
        {
            if (await orders.FindAsync(id, cancellation) is not { } found)
                return Problem.NotFound("unknown_work_order", $"There is no work order {id}.");
            return found.Order.File.Site is { } site
                ? await Answer(found.Order.File.Station.Value, Question(found.Order, site, input), grains)
                : Problem.Of(new Domain.Deciding.Rejection("site_missing", $"It is not known where {id} is to be done: give the machine a site."));
        }

        if (await stations.FindAsync(input.Station!, cancellation) is null)
            return Problem.NotFound("unknown_station", $"No station {input.Station} is known.");
        return await Answer(input.Station!, new JobQuestion(null, input.Type, input.Site!.ToPoint(), input.Severity, input.DueBy?.ToUniversalTime(), Duration(input)), grains);
    }

    private static async Task<Ok<PreviewModel>> Answer(string station, JobQuestion question, IGrainFactory grains) =>
        TypedResults.Ok(PreviewModel.Of(await Fenced.CallAsync(() => grains.GetGrain<IDispatcherGrain>(station).Preview(question))));

    private static JobQuestion Question(WorkOrderRow order, Domain.Geography.GeoPoint site, PreviewInput input) => new(
        order.Id,
        order.File.Type,
        site,
        order.Severity,
        order.Clocks.FirstOrDefault(clock => clock.Kind == ClockKind.Arrive && clock.IsOpen)?.DueAt,
        Duration(input));

    private static TimeSpan? Duration(PreviewInput input) => input.DurationMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;
}
