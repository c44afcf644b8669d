using System.Text.Json;

namespace Dispatch.Dispatch.Bench.Instances;

/// <summary>A trace as lines of JSON in order of time, and back.</summary>
internal static class TraceLines
{
    /// <param name="name">Of the file, for people.</param>
    /// <exception cref="InvalidDataException">A line is wrong; the message names it and what to change.</exception>
    public static DispatchFile Read(string name, IEnumerable<string> lines)
    {
        var reader = new TraceReader();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                reader.Take(JsonSerializer.Deserialize<TraceLine>(line, DispatchFile.Json)
                    ?? throw new InvalidDataException("null is no line."));
            }
            catch (NotSupportedException wrong)
            {
                throw new InvalidDataException(
                    $"{name}, line {number}: \"type\" is missing: say what the line is, for instance \"type\":\"call\".", wrong);
            }
            catch (Exception wrong) when (wrong is JsonException or InvalidDataException)
            {
                throw new InvalidDataException(
                    $"{name}, line {number}: {DispatchFile.Explain(wrong).Replace("LineNumber: 0 | BytePositionInLine", "byte", StringComparison.Ordinal)}",
                    wrong);
            }
        }

        try
        {
            return reader.Trace;
        }
        catch (InvalidDataException wrong)
        {
            throw new InvalidDataException($"{name}: {wrong.Message}", wrong);
        }
    }

    /// <summary>
    /// The lines of a trace. Calls get their places by the time of the call, so that jobs that were not in this order get other indices.
    /// </summary>
    public static IEnumerable<string> Of(DispatchFile trace) =>
        All(trace).Select(line => JsonSerializer.Serialize(line, DispatchFile.Json));

    private static IEnumerable<TraceLine> All(DispatchFile trace) =>
    [
        new TraceLine.Day(trace.Travel, trace.Noise),
        .. trace.Technicians.Select(t => new TraceLine.Technician(t.Id, t.X, t.Y, t.Skills, t.ShiftStart, t.ShiftEnd)),
        .. Timed(trace).OrderBy(line => line.KnownAt),
        .. trace.Jobs.Where(j => j.ActualService is not null).Select(j => new TraceLine.OnSite(j.Id, j.ActualService!.Value)),
    ];

    private static IEnumerable<TraceLine> Timed(DispatchFile trace) =>
    [
        .. trace.Jobs.Select(j => new TraceLine.Call(j.Release, j.Id, j.X, j.Y, j.Due, j.Service, j.Skills, j.Severity, j.Weight)),
        .. trace.Jobs.Where(j => j.CancelledAt is not null)
            .Select(j => new TraceLine.Cancellation(int.Max(j.CancelledAt!.Value, j.Release), j.Id)),
        .. trace.Technicians.Where(t => t.AbsentFrom is not null).Select(t => new TraceLine.Absence(t.AbsentFrom!.Value, t.Id)),
    ];
}
