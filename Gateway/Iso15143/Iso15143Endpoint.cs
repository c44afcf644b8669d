using System.Text.Json;
using System.Xml;
using Dispatch.Domain.Metering;
using Dispatch.Gateway.Telemetry;
using Dispatch.Http.Access;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Json;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Gateway.Iso15143;

/// <summary><c>POST /api/telemetry/iso15143</c>: a fleet snapshot of ISO 15143-3 (AEMP 2.0), XML or JSON, optionally gzip.</summary>
internal static class Iso15143Endpoint
{
    private const string Actor = "device:iso15143";

    public static void Map(RouteGroupBuilder telemetry) => telemetry.MapPost("/iso15143", Post)
        .TakesSnapshot()
        .WithSummary("Takes a fleet snapshot; answers when its readings are durable. Repeating a call changes nothing.")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<TelemetryReceipt>, ProblemHttpResult>> Post(
        HttpRequest request, TelemetryIntake intake, IOptions<TelemetryOptions> options, CancellationToken cancellation)
    {
        var (read, unreadable) = await BodyReader.ReadAsync(request, options.Value.BodyLimits, cancellation);
        using var body = read;
        if (body is null)
            return Problem.Of(unreadable!);
        var (snapshot, wrong) = Parse(body, request.ContentType, options.Value);
        if (snapshot is null)
            return Problem.Of(wrong!);
        var receipt = await intake.RecordAsync(snapshot.Readings, snapshot.Rejected, request.HttpContext.Caller(Actor), request.HttpContext.SignedIn(), ReadingSource.Machine, snapshot.Told);
        return TypedResults.Ok(receipt with { Skipped = [.. snapshot.Skipped] });
    }

    private static (FleetSnapshot? Snapshot, InputProblem? Problem) Parse(PooledBody body, string? contentType, TelemetryOptions options)
    {
        try
        {
            var document = IsJson(contentType) ? FleetJson.Read(body.Span) : FleetXml.Read(body.OpenRead());
            if (FleetSnapshot.Of(document, options.Iso15143) is not { } snapshot)
                return (null, new("not_a_fleet", "$", "The document has neither Fleet nor Equipment of ISO 15143-3."));
            return snapshot.Machines > options.MaxItemsPerCall ? (null, TooLarge($"A call may bring {options.MaxItemsPerCall} machines.")) : (snapshot, null);
        }
        catch (XmlException broken)
        {
            return (null, new(InputCodes.InvalidXml, "$", $"The body is no XML without DTD: reading stopped at line {broken.LineNumber}, column {broken.LinePosition}."));
        }
        catch (JsonException broken)
        {
            return (null, new(InputCodes.InvalidJson, "$", StrictJson.At(broken)));
        }
        catch (FleetTooLargeException tooLarge)
        {
            return (null, TooLarge(tooLarge.Message));
        }
    }

    private static InputProblem TooLarge(string detail) => new(InputCodes.TooManyItems, "$", detail, StatusCodes.Status413PayloadTooLarge);

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && (type.Suffix.HasValue ? type.Suffix : type.SubType).Equals("json", StringComparison.OrdinalIgnoreCase);
}
