namespace Dispatch.Grains.EventSourcing;

/// <summary>A cache of a stream's folded events. Deleting it changes nothing but the time of the next activation.</summary>
[GenerateSerializer]
public sealed class Snapshot
{
    /// <summary>The stream's head up to which events are folded in.</summary>
    [Id(0)]
    public long Version { get; set; }

    /// <summary>The shape of the state; another shape is ignored.</summary>
    [Id(1)]
    public int Schema { get; set; }

    /// <summary>The state as the journal's JSON.</summary>
    [Id(2)]
    public byte[] Data { get; set; } = [];
}
