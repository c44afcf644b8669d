using Dispatch.Domain.Metering;
using Dispatch.Http.Access;
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
        var format = FormatOf(request.ContentType);
        var (read, unreadable) = await BodyReader.ReadAsync(
            request, options.Value.BodyLimits, cancellation, takesCut: format == ReadingsFormat.Lines);
        using var body = read;
        if (body is null)
            return Problem.Of(unreadable!);
        var whole = body.IsCut ? body.Span[..(body.Span.LastIndexOf((byte)'\n') + 1)] : body.Span;
        var parsed = ReadingsParser.Parse(whole, format, options.Value.MaxItemsPerCall, options.Value.Readings.RegisterAs());
        if (parsed.Problem is { } wrong)
            return Problem.Of(wrong);
        var isCut = body.IsCut;
        var who = request.HttpContext.SignedIn();
        var receipt = await intake.RecordAsync(
            parsed.Readings, parsed.Rejected, request.HttpContext.Caller(Actor), who, who is { Key: null } ? ReadingSource.Desk : ReadingSource.Machine);
        return isCut ? Cut(receipt, parsed.Count) : TypedResults.Ok(receipt);
    }

    /// <summary>What came whole was taken and is named; repeated with the rest, it is not taken twice.</summary>
    private static ProblemHttpResult Cut(TelemetryReceipt receipt, int lines)
    {
        var detail = $"The gzip body ends after {lines} whole lines: send it again whole.";
        RejectedItem rest = new(lines, InputCodes.BodyCut, detail);
        return TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest, extensions:
        [
            new(Problem.CodeKey, InputCodes.BodyCut),
            new(Problem.PathKey, "$"),
            new("accepted", receipt.Accepted),
            new("rejected", receipt.Rejected.Add(rest)),
        ]);
    }

    private static ReadingsFormat FormatOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && Lines.Contains(type.SubType.Value, StringComparer.OrdinalIgnoreCase) ? ReadingsFormat.Lines : ReadingsFormat.Array;
}
