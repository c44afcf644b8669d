namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>States of grains by name, written beside the journal. In a cluster snapshots are kept by Orleans' own ADO.NET storage instead.</summary>
public interface IGrainStateStore
{
    Task<StoredGrainState?> ReadAsync(string name, string grain, CancellationToken cancellation);

    /// <summary>Writes when the stored ETag is <paramref name="expectedETag"/> (null: when there is none yet). Answers the new ETag, or null when another was stored.</summary>
    Task<string?> WriteAsync(string name, string grain, ReadOnlyMemory<byte> data, string? expectedETag, CancellationToken cancellation);

    /// <summary>False when another ETag was stored.</summary>
    Task<bool> ClearAsync(string name, string grain, string? expectedETag, CancellationToken cancellation);
}
