using System.Collections.Immutable;
using Dispatch.Api.Technicians;
using Dispatch.Domain.Stock;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Technicians;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Stock;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Http;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Stock;

/// <summary>What is in the technicians' vans (R-PART-1).</summary>
internal static class StockEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapApi("/api/stock", "Stock").MapGet("", List).For([.. Offices.Hotline, Role.Storekeeper, Role.Technician]).WithSummary("Parts in all vans, by technician and part number.");
        var van = endpoints.MapApi("/api/technicians/{id}", "Stock").Within("technician", "id", TechnicianCommands.NotFound);
        van.MapGet("/stock", Find).For([.. Offices.Field, Role.Storekeeper]).WithSummary("What is in a technician's van, by part number.");
        van.MapPut("/stock", CountAll).For([.. Offices.Field, Role.Storekeeper]).WithSummary("Says all that is in the van: what is not named is not there.");
        van.MapPost("/stock-count", CountSome).For([.. Offices.Field, Role.Storekeeper]).WithSummary("Some parts of the van were counted or loaded; the others stay as they are.");
    }

    /// <param name="station">The technicians' home station.</param>
    /// <param name="part">Its number.</param>
    /// <param name="isShort">Only parts of which more was (true) or not more was (false) used than counted.</param>
    private static Task<Results<Ok<Page<VanPartModel>>, ProblemHttpResult>> List(
        IStockViews stock, string? station, string? part, bool? isShort, string? after, [Limit] int? limit, Reach reach, CancellationToken cancellation)
    {
        var filter = new StockFilter(station, part is null ? null : PartNumbers.Normal(part), isShort);
        return Paging.AnswerAsync(after, limit, reach, async page => (await stock.ListAsync(filter, page, cancellation)).Select(VanPartModel.Of));
    }

    private static async Task<Results<Ok<Page<StockItemModel>>, ProblemHttpResult>> Find(
        string id, ITechnicianViews technicians, IStockViews stock, HttpResponse response, CancellationToken cancellation)
    {
        var technician = RouteText.Decode(id);
        return await technicians.FindAsync(technician, cancellation) is null
            ? TechnicianCommands.NotFound(technician)
            : await Van(technician, stock, response, cancellation);
    }

    private static Task<Results<Ok<Page<StockItemModel>>, ProblemHttpResult>> CountAll(
        string id, Body<StockInput> body, IGrainFactory grains, IStockViews stock, HttpResponse response, CancellationToken cancellation) =>
        Count(id, body, isWhole: true, grains, stock, response, cancellation);

    private static Task<Results<Ok<Page<StockItemModel>>, ProblemHttpResult>> CountSome(
        string id, Body<StockInput> body, IGrainFactory grains, IStockViews stock, HttpResponse response, CancellationToken cancellation) =>
        Count(id, body, isWhole: false, grains, stock, response, cancellation);

    private static async Task<Results<Ok<Page<StockItemModel>>, ProblemHttpResult>> Count(
        string id, Body<StockInput> body, bool isWhole, IGrainFactory grains, IStockViews stock, HttpResponse response, CancellationToken cancellation)
    {
        var (technician, input) = (RouteText.Decode(id), body.Value);
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<ITechnicianGrain>(technician).CountStock(
            [.. input.Parts.Select(part => new PartCount(part.Number, part.Name, part.Quantity))], isWhole, input.At?.ToUniversalTime(), body.Caller));
        return outcome.Rejection switch
        {
            null => await Van(technician, stock, response, cancellation),
            { Code: VersionTag.Changed } changed => Problem.Changed(changed, Model(await stock.OfAsync(technician, cancellation))),
            { } rejection => Problem.Of(rejection, absent: TechnicianCommands.Unknown),
        };
    }

    /// <summary>A van's list is short enough for one page.</summary>
    private static async Task<Ok<Page<StockItemModel>>> Van(string technician, IStockViews stock, HttpResponse response, CancellationToken cancellation)
    {
        var van = Model(await stock.OfAsync(technician, cancellation));
        response.Headers.ETag = $"\"{van.Tag}\"";
        return TypedResults.Ok(new Page<StockItemModel>(van.Items, null));
    }

    private static VanModel Model(ImmutableArray<StockRow> rows) =>
        new([.. rows.Select(StockItemModel.Of)], VersionTag.Of(StockVersion.Of(rows.Select(row => row.Item))));
}
