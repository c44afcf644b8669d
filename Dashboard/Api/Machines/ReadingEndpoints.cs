using System.Globalization;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Http.Access;
using Dispatch.Http.Instants;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Dispatch.Api.Machines;

/// <summary><c>/api/machines/{serial}/readings</c>: what the hour meter showed, applied and flagged.</summary>
internal static class ReadingEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapMachines("/api/machines/{serial}/readings", "Machines")
        .MapGet("", List).For(Offices.ReadersAndField).WithSummary("Readings, oldest first: the newest ones, or page by page from an instant on.");

    /// <param name="from">First instant, inclusive.</param>
    /// <param name="to">Last instant, exclusive.</param>
    /// <param name="after">The cursor of the page before. Without from, to and after the newest readings are answered, without a cursor.</param>
    private static async Task<Results<Ok<Page<ReadingModel>>, ProblemHttpResult>> List(
        string serial,
        IMachineViews machines,
        IReadings readings,
        DateTimeOffset? from,
        DateTimeOffset? to,
        string? after,
        [Limit] int? limit,
        CancellationToken cancellation)
    {
        var machine = RouteText.Decode(serial);
        if (await machines.FindAsync(machine, cancellation) is null)
            return UnknownMachine.Problem(machine);
        var request = Paging.PartOf(after, limit);
        if (from is null && to is null && request.After is null)
            return TypedResults.Ok(new Page<ReadingModel>([.. (await readings.RecentAsync(machine, request.Limit, cancellation)).Select(ReadingModel.Of)], null));
        var start = from ?? DateTimeOffset.MinValue;
        if (request.After is { } cursor && !Instant.TryParse(cursor, out start))
            return Problem.Of(Paging.WrongCursor);
        return TypedResults.Ok(await PageAsync(machine, readings, start, to ?? DateTimeOffset.MaxValue, request.Limit, cancellation));
    }

    // The cursor is the first instant not shown: readings of one instant stay together, on a page that grows for them if it must.
    private static async Task<Page<ReadingModel>> PageAsync(
        string machine, IReadings readings, DateTimeOffset from, DateTimeOffset to, int limit, CancellationToken cancellation)
    {
        var rows = await readings.BetweenAsync(machine, from, to, limit + 1, cancellation);
        if (rows.Length <= limit)
            return new([.. rows.Select(ReadingModel.Of)], null);
        var next = rows[^1].At;
        var shown = rows.TakeWhile(row => row.At < next).Select(ReadingModel.Of).ToList();
        return shown.Count == 0
            ? await PageAsync(machine, readings, from, to, limit * 2, cancellation)
            : new([.. shown], next.ToString("O", CultureInfo.InvariantCulture));
    }
}
