using System.ComponentModel.DataAnnotations;

namespace Dispatch.Silo.Hosting;

/// <summary>How a node ends when it is told to; configuration section <c>Node</c>.</summary>
public sealed class StopOptions
{
    public const string Section = "Node";

    /// <summary>How long calls that are under way may go on; those that are not done by then are cut off. Default 10 s, 0 s to 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan DrainWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long all else may take after that; the journal is closed by then whatever is still going on. Default 10 s, 1 s to 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan StopWithin { get; set; } = TimeSpan.FromSeconds(10);
}
