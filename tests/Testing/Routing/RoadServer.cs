using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Dispatch.Testing.Routing;

/// <summary>
/// A server that speaks OSRM's and Valhalla's protocol. A degree of latitude is 100 km and an hour, a degree of longitude 50 km and two;
/// there is no road to the poles, and none is near any place within a degree of 60/0.
/// </summary>
public sealed class RoadServer : IAsyncDisposable
{
    private const int LargestTable = 100;
    private readonly WebApplication app;

    private RoadServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/roads/table/v1/{profile}/{places}",
            (string profile, string places, string sources, string destinations, string annotations) =>
            Answer($"{profile} {places} {sources} {destinations} {annotations}", () => Table(places, sources, destinations)));
        app.MapPost("/roads/sources_to_targets", (JsonElement question) => Answer(question.ToString(), () => Matrix(question)));
    }

    public ConcurrentQueue<string> Calls { get; } = [];

    /// <summary>What it answers instead; null: what is asked.</summary>
    public Func<Task<IResult>>? Instead { get; set; }

    /// <summary>Whether Valhalla answers as before it had a short form.</summary>
    public bool IsOld { get; set; }

    public Uri Address => new($"{app.Urls.Single()}/roads/");

    public static async Task<RoadServer> Start()
    {
        var server = new RoadServer();
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> Answer(string call, Func<IResult> answer)
    {
        Calls.Enqueue(call);
        return Instead is { } instead ? await instead() : answer();
    }

    private static IResult Table(string places, string sources, string destinations)
    {
        var all = places.Split(';')
            .Select(place => place.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        if (all.Length > LargestTable) return Results.BadRequest(new { code = "TooBig", message = "Too many table coordinates" });
        if (Array.FindIndex(all, place => IsLost((place[1], place[0]))) is >= 0 and var lost)
            return Results.BadRequest(new { code = "NoSegment", message = $"Could not find a matching segment for coordinate {lost}" });
        var (from, to) = (Picked(sources), Picked(destinations));
        return Results.Ok(new
        {
            code = "Ok",
            durations = from.Select(a => to.Select(b => Hours(a, b) * 3600)),
            distances = from.Select(a => to.Select(b => Kilometres(a, b) * 1000)),
            sources = from.Select(a => new { location = new[] { a.Longitude, a.Latitude }, name = "", distance = 0.0 }),
        });

        (double Latitude, double Longitude)[] Picked(string indices) =>
            [.. indices.Split(';').Select(i => all[int.Parse(i, CultureInfo.InvariantCulture)]).Select(place => (place[1], place[0]))];
    }

    private IResult Matrix(JsonElement question)
    {
        if (question.GetProperty("costing").GetString() != "auto")
            return Results.BadRequest(new { error_code = 125, error = "No costing method found", status_code = 400 });
        var (from, to) = (Places("sources"), Places("targets"));
        if (from.Concat(to).Any(IsLost))
            return Results.BadRequest(
                new { error_code = 171, error = "No suitable edges near location", status_code = 400, status = "Bad Request" });
        object table = question.GetProperty("verbose").GetBoolean() || IsOld
            ? from.Select(
                (a, i) => to.Select((b, j) => new { from_index = i, to_index = j, distance = Kilometres(a, b), time = Hours(a, b) * 3600 }))
            : new
            {
                durations = from.Select(a => to.Select(b => Hours(a, b) * 3600)),
                distances = from.Select(a => to.Select(b => Kilometres(a, b)))
            };
        return Results.Ok(new { algorithm = "costmatrix", units = "kilometers", sources_to_targets = table });

        (double Latitude, double Longitude)[] Places(string name) =>
            [.. question.GetProperty(name).EnumerateArray()
                .Select(place => (place.GetProperty("lat").GetDouble(), place.GetProperty("lon").GetDouble()))];
    }

    private static double? Kilometres((double Latitude, double Longitude) from, (double Latitude, double Longitude) to) =>
        IsPole(from) || IsPole(to) ? null : (double.Abs(from.Latitude - to.Latitude) * 100)
            + (double.Abs(from.Longitude - to.Longitude) * 50);

    private static double? Hours((double Latitude, double Longitude) from, (double Latitude, double Longitude) to) =>
        IsPole(from) || IsPole(to) ? null : double.Abs(from.Latitude - to.Latitude) + (double.Abs(from.Longitude - to.Longitude) * 2);

    private static bool IsLost((double Latitude, double Longitude) place) =>
        double.Abs(place.Latitude - 60) < 1 && double.Abs(place.Longitude) < 1;

    private static bool IsPole((double Latitude, double Longitude) place) => double.Abs(place.Latitude) > 89;
}
