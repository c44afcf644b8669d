using Dispatch.Http.Problems;

namespace Dispatch.Gateway.Positions;

/// <summary>A message of a tracker, or one of those that it sent together: a report, or what is wrong with it.</summary>
/// <param name="Device">Who sent it; null when it does not say.</param>
internal readonly record struct TrackerItem(string? Device, TrackerReport? Report, InputProblem? Problem)
{
    public static implicit operator TrackerItem(TrackerReport report) => new(report.Device, report, null);

    /// <summary>The same of the tracker whose key it was sent with, whatever it calls itself.</summary>
    public TrackerItem As(string tracker) => this with { Device = tracker, Report = Report is { } report ? report with { Device = tracker } : null };

    public static TrackerItem Wrong(string? device, InputProblem problem) => new(device, null, problem);
}
