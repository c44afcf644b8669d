using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Contracts.Live;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Live.Topics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dispatch.Live;

/// <summary>
/// Sends what this node commits to the nodes where somebody watches, coalesced, in numbered batches. While nobody does, a commit costs one
/// comparison.
/// </summary>
internal sealed class LiveOutlet : ICommitListener, IDisposable
{
    private const int LargestBatch = 10_000;
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, (ILiveObserver Observer, DateTimeOffset RenewedAt)> watchers = [];
    private readonly LiveTopics topics;
    private readonly LiveOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<LiveOutlet> logger;
    private readonly CommitQueue<CommittedAppend> commits;
    private readonly Pace pace;
    private volatile bool watched;
    private long number;

    public LiveOutlet(LiveTopics topics, IOptions<LiveOptions> options, TimeProvider time, ILogger<LiveOutlet> logger)
    {
        this.topics = topics;
        this.options = options.Value;
        this.time = time;
        this.logger = logger;
        Node = Guid.CreateVersion7(time.GetUtcNow());
        commits = new(this.options.PendingCommits);
        pace = new(this.options, time, Flush);
    }

    /// <summary>This node, until it ends.</summary>
    public Guid Node { get; }

    public void OnCommitted(ImmutableArray<CommittedAppend> batch)
    {
        if (!watched)
            return;
        commits.Add(batch);
        pace.Ask(topics.AreAwaited(batch));
    }

    /// <summary>Adds or renews a watcher; answers the number of the last batch that it is not sent.</summary>
    public long Watch(Guid node, ILiveObserver observer)
    {
        lock (gate)
        {
            watchers[node] = (observer, time.GetUtcNow());
            watched = true;
            return number;
        }
    }

    public void Unwatch(Guid node)
    {
        lock (gate)
        {
            watchers.Remove(node);
            StopUnlessWatched();
        }
    }

    public void Dispose() => pace.Dispose();

    private void Flush()
    {
        lock (gate)
        {
            DropExpired();
            if (commits.TakeLoss())
            {
                logger.LogWarning("More than {Limit} commits waited to be sent to other nodes; those read the views again", options.PendingCommits);
                number++;
                Send([]);
            }

            foreach (var rows in Coalesced().Chunk(LargestBatch))
                Send([.. rows]);
        }
    }

    private Dictionary<LiveKey, LiveRow>.ValueCollection Coalesced()
    {
        var newest = new Dictionary<LiveKey, LiveRow>();
        while (commits.TryTake(out var batch))
        {
            foreach (var append in batch)
            {
                foreach (var row in append.Append.Views)
                {
                    if (topics.SourceOf(row) is { } source)
                        newest[source.KeyOf(row)] = new(source.Shown(row), append.Head);
                }
            }
        }

        return newest.Values;
    }

    private void Send(ImmutableArray<LiveRow> rows)
    {
        var batch = new LiveBatch(Node, ++number, rows);
        foreach (var (node, watcher) in watchers)
        {
            try
            {
                _ = watcher.Observer.Take(batch);
            }
            catch (Exception e)
            {
                logger.LogWarning(e, "Node {Node} cannot be told what was committed here", node);
            }
        }
    }

    private void DropExpired()
    {
        var now = time.GetUtcNow();
        foreach (var (node, watcher) in watchers)
        {
            if (now - watcher.RenewedAt > LiveLease.Length)
                watchers.Remove(node);
        }

        StopUnlessWatched();
    }

    private void StopUnlessWatched()
    {
        if (watchers.Count > 0)
            return;
        watched = false;
        commits.Clear();
        commits.TakeLoss();
    }
}
