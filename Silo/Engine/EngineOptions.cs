using System.ComponentModel.DataAnnotations;

namespace Dispatch.Engine;

/// <summary>Settings of the grains' host, configuration section <c>Engine</c>.</summary>
public sealed class EngineOptions
{
    public const string Section = "Engine";

    /// <summary>
    /// Whether this process is one of a cluster that keeps its membership in PostgreSQL. Default false: a silo alone in its process.
    /// </summary>
    public bool Cluster { get; set; }

    /// <summary>How long a caller waits for a grain's answer. Default 30 s, 10 ms to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00")]
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Unused time after which a grain leaves memory. Default 15 min, 1 s to 365 days.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "365.00:00:00")]
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often unused grains are looked for. Default 1 min, 10 ms to less than <see cref="CollectionAge"/>.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Requests that may wait or run in one grain before further ones are rejected. Default 10,000, 1 to 10,000,000.</summary>
    [Range(1, 10_000_000)]
    public int MaxEnqueuedRequests { get; set; } = 10_000;

    /// <summary>A call that takes longer is logged with its actor and correlation. Default 2 s, 10 ms to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00")]
    public TimeSpan SlowCall { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Whether administrators see the engine's own pages at <c>/engine/</c>: silos, grains, their calls and reminders; every process of a
    /// cluster has to have it on, and measuring costs each call a little. Default false.
    /// </summary>
    public bool Dashboard { get; set; }

    /// <summary>
    /// Whether calls of grains carry the activity of who made them on, for a collector of traces; costs some microseconds a call. Default
    /// false.
    /// </summary>
    public bool PropagateActivity { get; set; }
}
