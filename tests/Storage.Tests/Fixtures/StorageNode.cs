using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Journal;
using Dispatch.Testing;

namespace Dispatch.Storage.Tests.Fixtures;

/// <summary>What one node has of the storage: all ports, wired as in production.</summary>
public sealed class StorageNode : IAsyncDisposable, ICommitListener
{
    private readonly IHost host;
    private bool running;

    public StorageNode(IEnumerable<KeyValuePair<string, string?>> settings, FakeTimeProvider time)
    {
        Time = time;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        foreach (var (key, value) in settings)
            builder.Configuration[$"Storage:{key}"] = value;
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<ICommitListener>(this);
        builder.AddStorage();
        host = builder.Build();
    }

    public FakeTimeProvider Time { get; }

    public IJournal Journal => Get<IJournal>();

    public IOutbox Outbox => Get<IOutbox>();

    public IReadings Readings => Get<IReadings>();

    public IDeadlines Deadlines => Get<IDeadlines>();

    public IStorageHealth Health => Get<IStorageHealth>();

    /// <summary>What the node's listener was told, in order.</summary>
    public ConcurrentQueue<ImmutableArray<CommittedAppend>> Told { get; } = new();

    internal long Commits => Get<GroupWriter>().Commits;

    public T Get<T>() where T : notnull => host.Services.GetRequiredService<T>();

    public async Task StartAsync()
    {
        await host.StartAsync();
        running = true;
    }

    public async Task StopAsync()
    {
        running = false;
        await host.StopAsync();
    }

    public Task<AppendResult> AppendAsync(JournalAppend append) => Journal.AppendAsync(append);

    public Task<LoadedStream> LoadAsync(string stream, long after = 0) => Journal.LoadAsync(stream, after, CancellationToken.None);

    void ICommitListener.OnCommitted(ImmutableArray<CommittedAppend> batch) => Told.Enqueue(batch);

    public async ValueTask DisposeAsync()
    {
        if (running)
            await StopAsync();
        host.Dispose();
    }
}
