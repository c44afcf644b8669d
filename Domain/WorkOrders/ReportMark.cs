namespace Dispatch.Domain.WorkOrders;

/// <summary>What is to be known of a report before somebody relies on the instant that it claims.</summary>
/// <param name="At">When it happened, as the phone says, UTC.</param>
/// <param name="ReportedAt">When we heard of it, UTC.</param>
/// <param name="Late">It was kept on a phone without reception: the clocks go by the phone's time.</param>
/// <param name="KilometresFromSite">How far from the site the arrival was reported; null when near enough or not known.</param>
[GenerateSerializer, Immutable]
public sealed record ReportMark(ProgressReport Report, DateTimeOffset At, DateTimeOffset ReportedAt, bool Late, double? KilometresFromSite);
