using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Engine.Tests.Hosting;

internal sealed class MemoryStates : IGrainStateStore
{
    private readonly ConcurrentDictionary<(string, string), StoredGrainState> states = new();

    public Task<StoredGrainState?> ReadAsync(string name, string grain, CancellationToken cancellation) =>
        Task.FromResult(states.GetValueOrDefault((name, grain)));

    public Task<string?> WriteAsync(string name, string grain, ReadOnlyMemory<byte> data, string? expectedETag, CancellationToken cancellation)
    {
        var stored = states.GetValueOrDefault((name, grain));
        if (stored?.ETag != expectedETag)
            return Task.FromResult<string?>(null);
        var written = new StoredGrainState(data, Guid.NewGuid().ToString());
        states[(name, grain)] = written;
        return Task.FromResult<string?>(written.ETag);
    }

    public Task<bool> ClearAsync(string name, string grain, string? expectedETag, CancellationToken cancellation) =>
        Task.FromResult(states.GetValueOrDefault((name, grain))?.ETag == expectedETag && states.TryRemove((name, grain), out _));
}

internal sealed class MemoryReminders : IReminderStore
{
    private readonly ConcurrentDictionary<(string, string), StoredReminder> reminders = new();

    public Task<ImmutableArray<StoredReminder>> AllAsync(CancellationToken cancellation) =>
        Task.FromResult(reminders.Values.ToImmutableArray());

    public Task<StoredReminder?> FindAsync(string grain, string name, CancellationToken cancellation) =>
        Task.FromResult(reminders.GetValueOrDefault((grain, name)));

    public Task<string> SaveAsync(StoredReminder reminder, CancellationToken cancellation)
    {
        var saved = reminder with { ETag = Guid.NewGuid().ToString() };
        reminders[(reminder.Grain, reminder.Name)] = saved;
        return Task.FromResult(saved.ETag);
    }

    public Task<bool> RemoveAsync(string grain, string name, string eTag, CancellationToken cancellation) =>
        Task.FromResult(reminders.GetValueOrDefault((grain, name))?.ETag == eTag && reminders.TryRemove((grain, name), out _));
}
