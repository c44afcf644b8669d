using System.ComponentModel.DataAnnotations;

namespace Dispatch.Grains.Outbox;

/// <summary>Configuration section <c>Outbox</c>.</summary>
public sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <summary>Messages under way at once on this node. Default 64, 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int Concurrency { get; set; } = 64;

    /// <summary>
    /// Between two looks for messages that another node, or this one before a restart, left behind. Default 2 s, 0.1 s to 1 min.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a claimed message is this node's alone. Default 30 s, 1 s to 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Messages claimed at a time. Default 500, 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int ClaimLimit { get; set; } = 500;

    /// <summary>
    /// Messages held in memory at most, some 1.2 KB each. Further ones stay in the database, and are claimed when there is room and
    /// <c>Storage:OutboxTakeover</c> is over. Default 10,000, 1 to 1,000,000.
    /// </summary>
    [Range(1, 1_000_000)]
    public int Held { get; set; } = 10_000;

    /// <summary>Failed tries after which a message is parked. Default 20, 1 to 1,000.</summary>
    [Range(1, 1_000)]
    public int MaxTries { get; set; } = 20;

    /// <summary>The wait after the first failed try; it doubles with each further one. Default 0.2 s, 10 ms to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan FirstBackOff { get; set; } = TimeSpan.FromSeconds(0.2);

    /// <summary>The longest wait between two tries. Default 1 min, 1 s to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan LongestBackOff { get; set; } = TimeSpan.FromMinutes(1);
}
