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

    public static void Map(RouteGroupBuilder telemetry) => telemetry.MapPost("/readings", Post)
        .DescribeReadings()
        .WithSummary("Takes hour-meter readings; answers when they are durable. Repeating a call changes nothing.")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<TelemetryReceipt>, ProblemHttpResult>> Post(
        HttpRequest request, TelemetryIntake intake, IOptions<TelemetryOptions> options, CancellationToken cancellation)
    {
        if (!TryTellFormat(request.ContentType, out var format))
            return Problem.Of(new(InputCodes.UnsupportedMediaType, HeaderNames.ContentType, "Readings come as application/json or application/x-ndjson, in UTF-8.", StatusCodes.Status415UnsupportedMediaType));
        var (read, unreadable) = await BodyReader.ReadAsync(request, options.Value.BodyLimits, cancellation);
        using var body = read;
        if (body is null)
            return Problem.Of(unreadable!);
        var parsed = ReadingsParser.Parse(body.Span, format, options.Value.MaxItemsPerCall, options.Value.Readings.RegisterAs());
        if (parsed.Problem is { } wrong)
            return Problem.Of(wrong);
        return TypedResults.Ok(await intake.RecordAsync(parsed.Readings, parsed.Rejected, request.HttpContext.Caller(Actor)));
    }

    private static bool TryTellFormat(string? contentType, out ReadingsFormat? format)
    {
        format = null;
        if (string.IsNullOrEmpty(contentType))
            return true;
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || type.Charset is { HasValue: true } charset && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return false;
        format = type.MediaType.Value?.ToLowerInvariant() switch
        {
            "application/json" or "text/json" => ReadingsFormat.Array,
            "application/x-ndjson" or "application/ndjson" or "application/jsonl" => ReadingsFormat.Lines,
            _ => null,
        };
        return format is not null;
    }
}
