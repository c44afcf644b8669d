using System.Collections.Concurrent;
using Dispatch.Grains.Interfaces.Contracts.Live;

namespace Dispatch.Live.Tests.Exchange;

/// <summary>A node of the test's own hand: it says what the test says, and keeps what it is told.</summary>
internal sealed class Neighbour : ILiveObserver
{
    private readonly TaskCompletionSource<ILiveObserver> watcher = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ILiveObserver self;
    private readonly ILiveNodesGrain nodes;

    public Neighbour(IGrainFactory grains)
    {
        self = grains.CreateObjectReference<ILiveObserver>(this);
        nodes = grains.GetGrain<ILiveNodesGrain>(0);
    }

    public Guid Id { get; } = Guid.NewGuid();

    public ConcurrentQueue<LiveBatch> Batches { get; } = new();

    /// <summary>The number of its last batch.</summary>
    public long Sent { get; set; }

    /// <summary>As a node that was killed.</summary>
    public bool IsDead { get; set; }

    public bool IsUnwatched { get; private set; }

    /// <summary>The first node that wants to hear what this one commits.</summary>
    public Task<ILiveObserver> Watcher => watcher.Task.WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Answers the other nodes.</summary>
    public async Task<LiveMember[]> Join() => [.. await nodes.Join(Id, self)];

    /// <summary>Asks a node for what it commits from now on.</summary>
    public Task WatchAt(LiveMember other) => other.Observer.Watch(Id, self);

    public Task<long> Watch(Guid node, ILiveObserver watcher)
    {
        this.watcher.TrySetResult(watcher);
        return IsDead ? Task.FromException<long>(new InvalidOperationException("This node is dead.")) : Task.FromResult(Sent);
    }

    public Task Unwatch(Guid node)
    {
        IsUnwatched = true;
        return Task.CompletedTask;
    }

    public Task Take(LiveBatch batch)
    {
        Batches.Enqueue(batch);
        return Task.CompletedTask;
    }

    public Task NodesChanged() => Task.CompletedTask;
}
