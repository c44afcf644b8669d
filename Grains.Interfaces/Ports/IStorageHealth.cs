namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>Whether the journal accepts writes now.</summary>
public interface IStorageHealth
{
    /// <summary>Writes and rolls back, or reports what the last commit met; never throws.</summary>
    Task<StorageState> CheckAsync(CancellationToken cancellation);
}
