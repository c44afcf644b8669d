using System.Threading.Channels;
using Dispatch.Grains.Interfaces.Contracts.Live;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dispatch.Live;

/// <summary>
/// Makes this node's feed show what the other nodes commit, and theirs what this one does. Nodes find each other through
/// <see cref="ILiveNodesGrain"/>; batches go from node to node. What was missed is made good by reading the views again.
/// </summary>
internal sealed class LiveExchange : BackgroundService, ILiveObserver, ILivePeers
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(5);

    /// <summary>The first browser waits as long for a node that has just died.</summary>
    private static readonly TimeSpan PeerAnswersWithin = TimeSpan.FromSeconds(2);
    private readonly LiveHearing hearing = new();
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly IGrainFactory grains;
    private readonly LiveOutlet outlet;
    private readonly Lazy<LiveFeed> feed;
    private readonly LiveOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<LiveExchange> logger;
    private readonly ITimer renewal;
    private ILiveObserver? self;

    /// <param name="feed">Asked for late: it asks for its peers.</param>
    public LiveExchange(
        IGrainFactory grains,
        LiveOutlet outlet,
        Lazy<LiveFeed> feed,
        IHostApplicationLifetime lifetime,
        IOptions<LiveOptions> options,
        TimeProvider time,
        ILogger<LiveExchange> logger)
    {
        this.grains = grains;
        this.outlet = outlet;
        this.feed = feed;
        this.options = options.Value;
        this.time = time;
        this.logger = logger;
        renewal = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lifetime.ApplicationStarted.Register(Wake);
    }

    private ILiveNodesGrain Nodes => grains.GetGrain<ILiveNodesGrain>(0);

    public Task WatchAsync()
    {
        hearing.Begin();
        return AskAllAsync();
    }

    public void Unwatch()
    {
        hearing.End();
        foreach (var peer in hearing.Peers)
        {
            try
            {
                _ = peer.Observer.Unwatch(outlet.Node);
            }
            catch (Exception e)
            {
                logger.LogDebug(e, "Node {Node} will notice by itself that it is no longer watched", peer.Node);
            }
        }
    }

    Task<long> ILiveObserver.Watch(Guid node, ILiveObserver watcher) => Task.FromResult(outlet.Watch(node, watcher));

    Task ILiveObserver.Unwatch(Guid node)
    {
        outlet.Unwatch(node);
        return Task.CompletedTask;
    }

    Task ILiveObserver.Take(LiveBatch batch)
    {
        if (hearing.Heard(batch.Node, batch.Number))
            Missed(batch.Node);
        else
            feed.Value.Take(batch.Rows);
        return Task.CompletedTask;
    }

    Task ILiveObserver.NodesChanged()
    {
        Wake();
        return Task.CompletedTask;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (self is null)
            return;
        try
        {
            await Nodes.Leave(outlet.Node).WaitAsync(AnswersWithin, time, cancellationToken);
            grains.DeleteObjectReference<ILiveObserver>(self);
        }
        catch (Exception e)
        {
            logger.LogDebug(e, "The other nodes will notice by themselves that this one left");
        }
    }

    public override void Dispose()
    {
        renewal.Dispose();
        base.Dispose();
    }

    /// <summary>The silo must have started before an object can be made callable.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in wake.Reader.ReadAllAsync(stoppingToken))
        {
            var joined = await JoinAsync();
            if (hearing.Watching)
                await AskAllAsync();
            renewal.Change(joined ? options.RenewInterval : RetryInterval, Timeout.InfiniteTimeSpan);
        }
    }

    private void Wake() => wake.Writer.TryWrite(true);

    private async Task<bool> JoinAsync()
    {
        try
        {
            self ??= grains.CreateObjectReference<ILiveObserver>(this);
            hearing.Meet(await Nodes.Join(outlet.Node, self).WaitAsync(AnswersWithin, time));
            return true;
        }
        catch (Exception e)
        {
            logger.LogWarning("Who the other nodes are is not known now: {Reason}", e.Message);
            return false;
        }
    }

    private Task AskAllAsync() => Task.WhenAll(hearing.Peers.Select(AskAsync));

    private async Task AskAsync(LiveMember peer)
    {
        bool missed;
        try
        {
            missed = hearing.Answered(peer.Node, await peer.Observer.Watch(outlet.Node, self!).WaitAsync(PeerAnswersWithin, time));
        }
        catch (Exception e)
        {
            logger.LogInformation("Node {Node} does not answer the live feed: {Reason}", peer.Node, e.Message);
            missed = hearing.Silent(peer.Node);
        }

        if (missed)
            Missed(peer.Node);
    }

    private void Missed(Guid node)
    {
        logger.LogInformation("Something that node {Node} committed may have been missed; the live feed reads the views again", node);
        feed.Value.Reload();
    }
}
