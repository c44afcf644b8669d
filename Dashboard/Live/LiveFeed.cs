using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Contracts.Live;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Live.Messages;
using Dispatch.Live.Topics;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dispatch.Live;

/// <summary>
/// What people watch: kept current by the journal's commits, this node's and its peers', while somebody watches; told to each client in
/// numbered frames. The first client makes it read the views; some time after the last one left, everything is dropped again, and a commit
/// costs one comparison.
/// </summary>
internal sealed class LiveFeed : ICommitListener, IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LiveSubscription> subscriptions = [];
    private readonly LiveTopics topics;
    private readonly IServiceProvider services;
    private readonly ILivePeers[] peers;
    private readonly LiveOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<LiveFeed> logger;
    private readonly CommitQueue<CommittedAppend> commits;
    private readonly CommitQueue<LiveRow> peerRows;
    private readonly Pace pace;
    private readonly ITimer linger;
    private volatile bool listening;
    private Task<LiveEpoch>? loading;
    private LiveEpoch? epoch;
    private long subscribed;
    private long reloads;

    /// <param name="services">Where the views are; asked for late: the storage behind them may be what this feed listens to.</param>
    /// <param name="peers">None when this node is not made to meet others.</param>
    public LiveFeed(
        LiveTopics topics,
        IServiceProvider services,
        IEnumerable<ILivePeers> peers,
        IOptions<LiveOptions> options,
        TimeProvider time,
        ILogger<LiveFeed> logger)
    {
        this.topics = topics;
        this.services = services;
        this.peers = [.. peers];
        this.options = options.Value;
        this.time = time;
        this.logger = logger;
        commits = new(this.options.PendingCommits);
        peerRows = new(this.options.PendingCommits);
        pace = new(this.options, time, Flush);
        linger = time.CreateTimer(_ => Unload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void OnCommitted(ImmutableArray<CommittedAppend> batch)
    {
        if (!listening)
            return;
        commits.Add(batch);
        pace.Ask(topics.AreAwaited(batch));
    }

    /// <summary>What another node committed.</summary>
    public void Take(ImmutableArray<LiveRow> rows)
    {
        if (!listening)
            return;
        peerRows.Add(rows);
        pace.Ask(topics.AreAwaited(rows));
    }

    /// <summary>Ends the epoch; clients are asked to subscribe again, which reads the views. A reading under way starts over.</summary>
    public void Reload()
    {
        lock (gate)
        {
            reloads++;
            if (epoch is null)
                return;
            listening = false;
            epoch = null;
            loading = null;
            WakeAll();
        }
    }

    /// <summary>Starts sending to a connection; a former subscription of it ends.</summary>
    /// <exception cref="JournalUnavailableException">The views cannot be read.</exception>
    public async Task<LiveSnapshot> SubscribeAsync(LiveLine line, LiveFilter filter, ResumePoint? resume)
    {
        while (true)
        {
            await LoadedAsync();
            if (Subscribe(line, filter, resume) is { } snapshot)
                return snapshot;
        }
    }

    public void Unsubscribe(string connection)
    {
        lock (gate)
        {
            if (!subscriptions.Remove(connection, out var subscription))
                return;
            subscription.Dispose();
            if (subscriptions.Count == 0)
                linger.Change(options.Linger, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        pace.Dispose();
        linger.Dispose();
        lock (gate)
        {
            foreach (var subscription in subscriptions.Values)
                subscription.Dispose();
            subscriptions.Clear();
        }
    }

    /// <summary>Null when the epoch ended meanwhile.</summary>
    private LiveSnapshot? Subscribe(LiveLine line, LiveFilter filter, ResumePoint? resume)
    {
        LiveEpoch of;
        LiveSubscription subscription;
        LiveFrame? everything;
        long after;
        lock (gate)
        {
            if (epoch is not { } current)
                return null;
            of = current;
            var resumed = resume is not null && resume.Epoch == current.Id && current.Ring.Reaches(resume.Sequence);
            after = resumed ? resume!.Sequence : current.Ring.Newest;
            everything = resumed ? null : current.Model.Everything(after, filter);
            subscription = new(++subscribed, line.Connection, filter, after, options.PageRows);
            if (subscriptions.Remove(line.Connection, out var former))
                former.Dispose();
            subscriptions.Add(line.Connection, subscription);
            linger.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        var pages = new LivePages(everything?.Pages(filter, options.PageRows) ?? []);
        var first = everything is null ? null : pages.Take();
        var snapshot = new LiveSnapshot(subscription.Number, of.Id, after, first, pages.More);
        subscription.Wake();
        _ = Task.Run(() => RunAsync(subscription, line, pages, of));
        return snapshot;
    }

    private async Task RunAsync(LiveSubscription subscription, LiveLine line, LivePages pages, LiveEpoch of)
    {
        try
        {
            await subscription.RunAsync(
                pages,
                seen => FramesAfter(seen, of),
                (method, message, cancellation) => line.Client.SendAsync(method, message, cancellation).WaitAsync(options.SendWithin, time, cancellation));
        }
        catch (TimeoutException)
        {
            logger.LogWarning("Live connection {Connection} took nothing for {SendWithin}; it is cut off", subscription.Connection, options.SendWithin);
            Unsubscribe(subscription.Connection);
            line.Cut();
        }
        catch (Exception e)
        {
            logger.LogError(e, "Sending to live connection {Connection} failed; it is asked to come back", subscription.Connection);
            Unsubscribe(subscription.Connection);
        }
    }

    private LiveFrame[]? FramesAfter(long seen, LiveEpoch of)
    {
        lock (gate)
            return epoch == of && of.Ring.Reaches(seen) ? of.Ring.After(seen) : null;
    }

    private Task<LiveEpoch> LoadedAsync()
    {
        lock (gate)
        {
            if (loading is null or { IsFaulted: true } or { IsCanceled: true })
                loading = Task.Run(LoadAsync);
            return loading;
        }
    }

    private async Task<LiveEpoch> LoadAsync()
    {
        while (true)
        {
            var began = Interlocked.Read(ref reloads);
            DropWaiting();
            listening = true;
            var model = await ReadAsync();
            var loaded = new LiveEpoch(Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), model, new FrameRing(options.ResumeRows));
            lock (gate)
            {
                if (reloads != began)
                    continue;
                epoch = loaded;
            }

            Flush();
            return loaded;
        }
    }

    private async Task<LiveModel> ReadAsync()
    {
        try
        {
            foreach (var peer in peers)
                await peer.WatchAsync();
            var model = new LiveModel(topics);
            await new LiveReading(services, model, CancellationToken.None).AllAsync();
            model.TakeFrame(0);
            return model;
        }
        catch
        {
            StopListening();
            throw;
        }
    }

    private void StopListening()
    {
        listening = false;
        DropWaiting();
        foreach (var peer in peers)
            peer.Unwatch();
    }

    private void DropWaiting()
    {
        commits.Clear();
        commits.TakeLoss();
        peerRows.Clear();
        peerRows.TakeLoss();
    }

    private void Flush()
    {
        try
        {
            lock (gate)
            {
                if (epoch is { } current)
                    Flush(current);
            }
        }
        catch (Exception e)
        {
            logger.LogError(e, "The live feed met a commit that it cannot show; it reads the views again");
            Reload();
        }
    }

    private void Flush(LiveEpoch current)
    {
        if (commits.TakeLoss() | peerRows.TakeLoss())
        {
            logger.LogWarning("More than {Limit} commits waited for the live feed; it reads the views again", options.PendingCommits);
            Reload();
            return;
        }

        while (commits.TryTake(out var batch))
        {
            foreach (var append in batch)
                current.Model.Apply(append.Append.Views, append.Head);
        }

        while (peerRows.TryTake(out var rows))
        {
            foreach (var row in rows)
                current.Model.Apply(row.Row, row.Head);
        }

        if (current.Model.TakeFrame(current.Ring.Newest + 1) is not { } frame)
            return;
        current.Ring.Add(frame);
        foreach (var subscription in subscriptions.Values)
            subscription.Tell(frame);
    }

    private void WakeAll()
    {
        foreach (var subscription in subscriptions.Values)
            subscription.Wake();
    }

    private void Unload()
    {
        lock (gate)
        {
            if (subscriptions.Count > 0 || loading is { IsCompleted: false })
                return;
            epoch = null;
            loading = null;
            StopListening();
        }
    }
}
