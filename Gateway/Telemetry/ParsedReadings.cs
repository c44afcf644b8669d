using Dispatch.Http.Problems;

namespace Dispatch.Gateway.Telemetry;

/// <summary>A body taken apart: its good readings and its wrong items, or why it cannot be taken apart at all.</summary>
internal sealed class ParsedReadings
{
    public List<IncomingReading> Readings { get; } = [];

    public List<RejectedItem> Rejected { get; } = [];

    public InputProblem? Problem { get; private init; }

    public int Count => Readings.Count + Rejected.Count;

    public static ParsedReadings Refused(InputProblem problem) => new() { Problem = problem };
}
