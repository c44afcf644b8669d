using System.Globalization;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Http.Problems;
using Dispatch.Http.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Api.Timeline;

/// <summary>The history of one thing, as the journal has it.</summary>
internal static class TimelineReader
{
    /// <summary>Events of a stream, oldest first.</summary>
    public static async Task<Results<Ok<Page<EventModel>>, ProblemHttpResult>> ReadAsync(
        IJournal journal, string stream, string? after, int? limit, CancellationToken cancellation)
    {
        var request = Paging.PartOf(after, limit);
        var version = 0L;
        if (request.After is { } cursor && !long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out version))
            return Problem.Of(Paging.WrongCursor);
        var events = (await journal.LoadAsync(stream, version, cancellation)).Events;
        var shown = events.Take(request.Limit).Select(EventModel.Of).ToList();
        return TypedResults.Ok(new Page<EventModel>(
            [.. shown], shown.Count < events.Length ? shown[^1].Version.ToString(CultureInfo.InvariantCulture) : null));
    }
}
