using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>Reminders of grains, for a silo alone as for a cluster.</summary>
public interface IReminderStore
{
    Task<ImmutableArray<StoredReminder>> AllAsync(CancellationToken cancellation);

    Task<StoredReminder?> FindAsync(string grain, string name, CancellationToken cancellation);

    /// <summary>Inserts or replaces by (grain, name); answers the new ETag.</summary>
    Task<string> SaveAsync(StoredReminder reminder, CancellationToken cancellation);

    /// <summary>False when it is gone or has another ETag.</summary>
    Task<bool> RemoveAsync(string grain, string name, string eTag, CancellationToken cancellation);
}
