using System.ComponentModel.DataAnnotations;

namespace Dispatch.Grains.Deadlines;

/// <summary>Configuration section <c>Deadlines</c>.</summary>
public sealed class DeadlineOptions
{
    public const string Section = "Deadlines";

    /// <summary>
    /// How far a slice looks ahead; deadlines that are set nearer than this are announced to it. Default 2 min, 90 s to 1 h: more than the
    /// minute between two reminders.
    /// </summary>
    [Range(typeof(TimeSpan), "00:01:30", "01:00:00")]
    public TimeSpan Horizon { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Deadlines of one slice that are handed on in one transaction. Default 1,000, 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int BatchSize { get; set; } = 1_000;
}
