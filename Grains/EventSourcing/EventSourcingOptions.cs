using System.ComponentModel.DataAnnotations;

namespace Dispatch.Grains.EventSourcing;

/// <summary>Configuration section <c>EventSourcing</c>.</summary>
public sealed class EventSourcingOptions
{
    public const string Section = "EventSourcing";

    /// <summary>Events of one stream between two snapshots. Default 50, 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int SnapshotEvery { get; set; } = 50;

    /// <summary>Rows that a rebuilt view gets in one transaction. Default 500, 1 to 10,000.</summary>
    [Range(1, 10_000)]
    public int RowsPerRebuiltAppend { get; set; } = 500;

    /// <summary>Streams of a view that are rebuilt side by side. Default 8, 1 to 1,000.</summary>
    [Range(1, 1_000)]
    public int StreamsRebuiltAtOnce { get; set; } = 8;
}
