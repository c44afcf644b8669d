using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dispatch.Grains.Interfaces.Calls;
using Dispatch.Grains.Interfaces.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Outbox;

/// <summary>Delivers the outbox: at least once, in order from one source to one target, side by side otherwise. Fresh messages come straight from the writer; what was left behind is claimed.</summary>
internal sealed class OutboxPump(
    IOutbox outbox,
    IGrainFactory grains,
    TimeProvider time,
    IOptions<OutboxOptions> options,
    ILogger<OutboxPump> log) : BackgroundService, ICommitListener
{
    private readonly ConcurrentDictionary<MessageReceipt, bool> held = [];
    private readonly Dictionary<(string Source, string Target), Queue<OutboxEntry>> lanes = [];
    private readonly Lock lanesLock = new();
    private readonly SemaphoreSlim places = new(options.Value.Concurrency);
    private CancellationToken stopping;

    public void OnCommitted(ImmutableArray<CommittedAppend> batch)
    {
        foreach (var committed in batch)
        {
            var messages = committed.Append.Outbox;
            for (var i = 0; i < messages.Length; i++)
            {
                var id = new MessageReceipt(committed.Append.Stream, committed.Head, i);
                Take(new OutboxEntry(id, messages[i], committed.Append.Correlation, 0, committed.RecordedAt), inOrder: committed.Append.ExpectedHead == 0);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        stopping = stoppingToken;
        using var timer = new PeriodicTimer(options.Value.PollInterval, time);
        do
        {
            try
            {
                foreach (var entry in await outbox.ClaimAsync(options.Value.ClaimLimit, options.Value.Lease, stoppingToken)) Take(entry, inOrder: true);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(failure, "The outbox cannot be read now; the next look is in {Interval}.", options.Value.PollInterval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Puts a message at the end of its lane: source and target.</summary>
    /// <param name="inOrder">Claims come in order, and a stream that has just begun has left nothing behind; any other fresh message may have elders that a crash did.</param>
    private void Take(OutboxEntry entry, bool inOrder)
    {
        if (!held.TryAdd(entry.Id, true)) return;
        var lane = (entry.Id.Source, entry.Message.Target);
        lock (lanesLock)
        {
            if (lanes.TryGetValue(lane, out var waiting))
            {
                waiting.Enqueue(entry);
                return;
            }

            lanes.Add(lane, new Queue<OutboxEntry>([entry]));
        }

        _ = Task.Run(() => Run(lane, inOrder), CancellationToken.None);
    }

    private async Task Run((string Source, string Target) lane, bool inOrder)
    {
        while (Next(lane) is { } entry)
        {
            try
            {
                inOrder = inOrder || !await Insist(() => outbox.HasEarlierAsync(entry.Id, entry.Message.Target, stopping));
                if (inOrder) await Finish(entry);
            }
            catch (OperationCanceledException)
            {
                log.LogDebug("{Message} stays in the outbox: the node stops.", entry.Id);
            }

            held.TryRemove(entry.Id, out _);
        }
    }

    private OutboxEntry? Next((string Source, string Target) lane)
    {
        lock (lanesLock)
        {
            if (lanes[lane].TryDequeue(out var entry)) return entry;
            lanes.Remove(lane);
            return null;
        }
    }

    /// <summary>Tries until the message is acknowledged or parked.</summary>
    private async Task Finish(OutboxEntry entry)
    {
        for (var tries = entry.Tries + 1; ; tries++)
        {
            stopping.ThrowIfCancellationRequested();
            if (await Try(entry) is not { } failure)
            {
                await Insist(() => outbox.AcknowledgeAsync(entry.Id));
                return;
            }

            if (tries >= options.Value.MaxTries)
            {
                log.LogError(failure, "{Message} to {Target} is parked after {Tries} tries.", entry.Id, entry.Message.Target, tries);
                await Insist(() => outbox.ParkAsync(entry.Id, failure.Message));
                return;
            }

            var wait = OutboxBackOff.After(tries, options.Value);
            await Insist(() => outbox.BackOffAsync(entry.Id, failure.Message, time.GetUtcNow() + wait + options.Value.Lease));
            await Task.Delay(wait, time, stopping);
        }
    }

    /// <summary>Keeps the lane waiting while the database is away, so that its order holds.</summary>
    private async Task<T> Insist<T>(Func<Task<T>> write)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await write();
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogWarning("The outbox cannot be kept now: {Reason}", failure.Message);
                await Task.Delay(OutboxBackOff.After(tries, options.Value), time, stopping);
            }
        }
    }

    private Task<bool> Insist(Func<Task> write) => Insist(async () =>
    {
        await write();
        return true;
    });

    private async Task<Exception?> Try(OutboxEntry entry)
    {
        await places.WaitAsync(stopping);
        try
        {
            var message = entry.Message;
            var data = ImmutableCollectionsMarshal.AsImmutableArray(message.Data.ToArray());
            var outcome = await OutboxTargets.Find(grains, message.Target).Deliver(new Delivery(
                entry.Id.Source, entry.Id.Version, entry.Id.Number, message.Type, message.SchemaVersion, data, entry.Correlation));
            if (outcome.Rejection is { } refused)
                log.LogInformation("{Target} refused {Type}: {Code}, {Detail}", message.Target, message.Type, refused.Code, refused.Detail);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
        finally
        {
            places.Release();
        }
    }

    public override void Dispose()
    {
        places.Dispose();
        base.Dispose();
    }
}
