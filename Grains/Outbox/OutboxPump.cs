using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.Outbox;

/// <summary>
/// Delivers the outbox: at least once, in order from one source to one target, side by side otherwise. Fresh messages come straight from
/// the writer; what was left behind, and what the memory has no room for, is claimed.
/// </summary>
internal sealed class OutboxPump(
    IOutbox outbox,
    Inboxes inboxes,
    IGrainFactory grains,
    TimeProvider time,
    IOptions<OutboxOptions> options,
    ILogger<OutboxPump> log) : BackgroundService, ICommitListener
{
    private readonly HashSet<MessageReceipt> held = [];
    private readonly Dictionary<(string Source, string Target), Lane> lanes = [];
    private readonly Lock lanesLock = new();
    private readonly SemaphoreSlim places = new(options.Value.Concurrency);
    private CancellationToken stopping;

    public void OnCommitted(ImmutableArray<CommittedAppend> batch)
    {
        foreach (var committed in batch)
        {
            var messages = committed.Append.Outbox;
            var hasRoom = true;
            for (var i = 0; i < messages.Length; i++)
            {
                var id = new MessageReceipt(committed.Append.Stream, committed.Head, i);
                var entry = new OutboxEntry(
                    id, messages[i], committed.Append.Correlation, 0, committed.RecordedAt,
                    Initiator: committed.Append.InitiatorOf(messages[i]));
                hasRoom = hasRoom && Take(entry, isFresh: true, isFirst: committed.Append.ExpectedHead == 0);
                if (!hasRoom) LeaveOut(entry);
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
                await ReadOn(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(failure, "The outbox cannot be read now; the next look is in {Interval}.", options.Value.PollInterval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Claims until nothing more is due or the memory is full.</summary>
    private async Task ReadOn(CancellationToken cancellation)
    {
        while (Room() is > 0 and var room)
        {
            var claimed = await outbox.ClaimAsync(Math.Min(options.Value.ClaimLimit, room), options.Value.Lease, cancellation);
            if (claimed.IsEmpty) return;
            foreach (var entry in claimed) Take(entry, isFresh: false, isFirst: false);
        }
    }

    private int Room()
    {
        lock (lanesLock) return options.Value.Held - held.Count;
    }

    /// <summary>Puts a message at the end of its lane: source and target. False when a fresh one finds no room.</summary>
    /// <param name="isFirst">A stream that has just begun has left nothing behind; any other fresh message may have elders that a crash
    /// did.</param>
    private bool Take(OutboxEntry entry, bool isFresh, bool isFirst)
    {
        var name = (entry.Id.Source, entry.Message.Target);
        Lane? begun;
        lock (lanesLock)
        {
            if (isFresh && held.Count >= options.Value.Held) return false;
            if (!held.Add(entry.Id)) return true;
            if (lanes.TryGetValue(name, out var lane))
            {
                lane.Waiting.Enqueue((entry, isFresh));
                return true;
            }

            begun = new Lane { IsInOrder = isFirst };
            begun.Waiting.Enqueue((entry, isFresh));
            lanes.Add(name, begun);
        }

        _ = Task.Run(() => Run(name, begun), CancellationToken.None);
        return true;
    }

    /// <summary>The message stays in the database until it is claimed; what follows it in its lane must not pass it.</summary>
    private void LeaveOut(OutboxEntry entry)
    {
        lock (lanesLock)
        {
            if (lanes.TryGetValue((entry.Id.Source, entry.Message.Target), out var lane)) lane.HasGap = true;
        }
    }

    private async Task Run((string Source, string Target) name, Lane lane)
    {
        while (Next(name, lane) is var (entry, mayHaveElders))
        {
            try
            {
                lane.IsInOrder = !mayHaveElders || !await Insist(() => outbox.HasEarlierAsync(entry.Id, entry.Message.Target, stopping));
                if (lane.IsInOrder) await Finish(entry);
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                log.LogDebug("{Message} stays in the outbox: the node stops.", entry.Id);
            }

            lock (lanesLock)
            {
                held.Remove(entry.Id);
                lane.HasGap |= !lane.IsInOrder;
            }
        }
    }

    /// <summary>Claims come in order.</summary>
    private (OutboxEntry Entry, bool MayHaveElders)? Next((string Source, string Target) name, Lane lane)
    {
        lock (lanesLock)
        {
            if (lane.Waiting.TryDequeue(out var next)) return (next.Entry, next.IsFresh && (lane.HasGap || !lane.IsInOrder));
            lanes.Remove(name);
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
            var outcome = await inboxes.Find(grains, message.Target).Deliver(new Delivery(
                entry.Id.Source, entry.Id.Version, entry.Id.Number, message.Type, message.SchemaVersion, data, entry.Correlation,
                entry.Initiator));
            if (outcome.Rejection is { } refused)
                log.LogInformation("{Target} refused {Type}: {Code}, {Detail}", message.Target, message.Type, refused.Code, refused.Detail);
            return null;
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
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

    /// <summary>What goes from one source to one target, one after the other.</summary>
    private sealed class Lane
    {
        public Queue<(OutboxEntry Entry, bool IsFresh)> Waiting { get; } = [];

        /// <summary>Whether nothing before the message at hand is left undone.</summary>
        public bool IsInOrder { get; set; }

        /// <summary>Whether a message was left to the database while the lane was in memory.</summary>
        public bool HasGap { get; set; }
    }
}
