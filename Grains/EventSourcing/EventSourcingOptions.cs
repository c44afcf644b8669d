using System.ComponentModel.DataAnnotations;

namespace Dispatch.Grains.EventSourcing;

/// <summary>Configuration section <c>EventSourcing</c>.</summary>
public sealed class EventSourcingOptions
{
    /// <summary>Events of one stream between two snapshots. Default 50, 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int SnapshotEvery { get; set; } = 50;
}
