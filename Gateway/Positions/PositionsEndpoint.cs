using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dispatch.Domain.Users;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;

namespace Dispatch.Gateway.Positions;

/// <summary><c>/api/positions</c>: the tracking apps that people already have.</summary>
internal static class PositionsEndpoint
{
    private const string Actor = "device:tracker";

    private static readonly InputProblem NoTracker = new(
        "not_allowed", "Authorization", "This key sends machines' telemetry, not positions: make one with a tracker.",
        StatusCodes.Status403Forbidden);

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Not one of the API's own groups: the apps decide what they send, and unknown fields are no mistake.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var positions = endpoints.MapGroup("/api/positions").WithTags("Positions").For(Role.Device, Role.Administrator);
        positions.MapMethods("/osmand", [HttpMethods.Get, HttpMethods.Post], OsmAnd)
            .Takes("application/json", "application/x-www-form-urlencoded", "multipart/form-data")
            .WithSummary("Traccar Client and others that speak the OsmAnd protocol.");
        positions.MapPost("/owntracks", OwnTracks).WithSummary("OwnTracks in HTTP mode.");
        positions.MapPost("/traccar", Traccar).WithSummary("Positions that a Traccar server forwards, of phones and of machines.");
    }

    private static async Task<IResult> OsmAnd(HttpRequest request, TrackerIntake intake, TimeProvider time, CancellationToken cancellation)
    {
        var (batch, problem) = await ReadOsmAnd(request, time.GetUtcNow(), cancellation);
        return batch is null ? Problem.Of(problem!) : await Take(batch, request, intake, TypedResults.Ok(), cancellation);
    }

    private static async Task<IResult> OwnTracks(HttpRequest request, TrackerIntake intake, CancellationToken cancellation)
    {
        var (body, unreadable) = await ReadJson(request, cancellation);
        if (unreadable is not null)
            return Problem.Of(unreadable);
        var nothing = TypedResults.Ok(Array.Empty<object>());
        return body is not { } message
            ? nothing
            : await Take(OwnTracksMessage.Read(message, Device(request.Headers)), request, intake, nothing, cancellation, isSilent: true);
    }

    private static async Task<IResult> Traccar(HttpRequest request, TrackerIntake intake, TimeProvider time, CancellationToken cancellation)
    {
        var (body, unreadable) = await ReadJson(request, cancellation);
        return unreadable is not null
            ? Problem.Of(unreadable)
            : await Take(TraccarForward.Read(body ?? default, time.GetUtcNow()), request, intake, TypedResults.Ok(), cancellation);
    }

    /// <param name="taken">The answer when nothing was rejected.</param>
    /// <param name="isSilent">The app expects this answer and no other.</param>
    private static async Task<IResult> Take(
        TrackerBatch batch, HttpRequest request, TrackerIntake intake, IResult taken, CancellationToken cancellation, bool isSilent = false)
    {
        var key = request.HttpContext.SignedIn()?.Key;
        var told = key?.Tracker is { } tracker ? batch with { Items = [.. batch.Items.Select(item => item.As(tracker))] } : batch;
        if (key is { Tracker: null }) return Problem.Of(NoTracker);
        // A key speaks of its own tracker and no other, whatever the message says: that is all its reach.
        var (receipt, refused) = await intake.TakeAsync(told, request.HttpContext.Caller(Actor).Admitted(), cancellation);
        return refused is not null ? refused
            : isSilent || receipt!.Rejected.IsEmpty ? taken
            : TypedResults.Ok(receipt);
    }

    private static async Task<(TrackerBatch?, InputProblem?)> ReadOsmAnd(
        HttpRequest request, DateTimeOffset now, CancellationToken cancellation)
    {
        if (request.HasJsonContentType())
        {
            var (body, unreadable) = await ReadJson(request, cancellation);
            if (unreadable is not null)
                return (null, unreadable);
            if (body is { } json)
                return (OsmAndJson.Read(json, now), null);
        }

        if (!request.HasFormContentType)
            return (Single(name => request.Query.TryGetValue(name, out var value) ? value.ToString() : null, now), null);
        var (form, broken) = await FormReader.ReadAsync(request, BodyLimits.Command, cancellation);
        if (form is null)
            return (null, broken);
        return (Single(Field, now), null);

        string? Field(string name) =>
            form.TryGetValue(name, out var value) || request.Query.TryGetValue(name, out value) ? value.ToString() : null;
    }

    private static TrackerBatch Single(Func<string, string?> field, DateTimeOffset now) => new(false, [OsmAndFields.Read(field, now)]);

    /// <returns>Neither: the body is empty.</returns>
    private static async Task<(JsonElement? Body, InputProblem? Problem)> ReadJson(HttpRequest request, CancellationToken cancellation)
    {
        var (read, unreadable) = await BodyReader.ReadAsync(request, BodyLimits.Command, cancellation);
        using var body = read;
        if (body is null)
            return (null, unreadable);
        try
        {
            return (Parse(body.Span), null);
        }
        catch (JsonException broken)
        {
            return (null, new(InputCodes.InvalidJson, "$", StrictJson.At(broken)));
        }
    }

    private static JsonElement? Parse(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(ByteOrderMark))
            json = json[ByteOrderMark.Length..];
        return json.Trim(" \t\r\n"u8).IsEmpty ? null : JsonText.Parse(json);
    }

    /// <summary>User and device of the app's headers, or the user of its Basic authentication.</summary>
    private static string? Device(IHeaderDictionary headers)
    {
        var (user, device) = (headers["X-Limit-U"].ToString(), headers["X-Limit-D"].ToString());
        if (user.Length == 0)
            user = BasicUser(headers.Authorization.ToString());
        return (user.Length, device.Length) switch
        {
            (0, 0) => null,
            (_, 0) => user,
            (0, _) => device,
            _ => $"{user}/{device}",
        };
    }

    private static string BasicUser(string authorization)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out var given)
            || !given.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
            return "";
        var bytes = new byte[(given.Parameter?.Length ?? 0) + 3];
        return Convert.TryFromBase64String(given.Parameter ?? "", bytes, out var written)
            ? Encoding.UTF8.GetString(bytes.AsSpan(0, written)).Split(':')[0]
            : "";
    }
}
