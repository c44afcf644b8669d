using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Gateway.Telemetry;

/// <summary><c>POST /api/telemetry/readings</c>: hour-meter readings as a JSON array or as NDJSON, optionally gzip.</summary>
internal static class ReadingsEndpoint
{
    private const string Actor = "device:readings";
    private static readonly string[] Lines = ["x-ndjson", "ndjson", "jsonl"];

    public static void Map(RouteGroupBuilder telemetry) => telemetry.MapPost("/readings", Post)
        .TakesReadings()
        .WithSummary("Takes hour-meter readings; answers when they are durable. Repeating a call changes nothing.")
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
        var parsed = ReadingsParser.Parse(body.Span, FormatOf(request.ContentType), options.Value.MaxItemsPerCall, options.Value.Readings.RegisterAs());
        if (parsed.Problem is { } wrong)
            return Problem.Of(wrong);
        return TypedResults.Ok(await intake.RecordAsync(parsed.Readings, parsed.Rejected, request.HttpContext.Caller(Actor)));
    }

    private static ReadingsFormat FormatOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && Lines.Contains(type.SubType.Value, StringComparer.OrdinalIgnoreCase) ? ReadingsFormat.Lines : ReadingsFormat.Array;
}
