using System.ComponentModel.DataAnnotations;

namespace Dispatch.Silo.Hosting;

/// <summary>What a process does, and how it ends when it is told to; configuration section <c>Node</c>.</summary>
public sealed class NodeOptions
{
    public const string Section = "Node";

    /// <summary>
    /// What this process does: <c>Silo</c> hosts grains, <c>Web</c> answers HTTP and hubs; both, separated by a comma, by default.
    /// </summary>
    public string Roles { get; set; } = "Silo,Web";

    /// <summary>
    /// How long calls that are under way may go on; those that are not done by then are cut off. Default 10 s, 0 s to 5 min.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan DrainWithin { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long all else may take after that; the journal is closed by then whatever is still going on. Default 10 s, 1 s to 5 min.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan StopWithin { get; set; } = TimeSpan.FromSeconds(10);
}
