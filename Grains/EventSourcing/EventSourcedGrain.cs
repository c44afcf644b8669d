using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Deadlines;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Dispatch.Grains.EventSourcing;

/// <summary>
/// A grain whose state is the fold of its stream: decide, append, evolve. The state in memory never runs ahead of the journal.
/// </summary>
/// <param name="kind">The first part of the stream's name; the grain's key is the second. Snapshots are kept under it, too.</param>
public abstract class EventSourcedGrain<TState, TEvent>(
    string kind,
    EventSourcingServices services) : Grain, IInbox
    where TState : class
    where TEvent : class
{
    private static readonly int Schema = SnapshotSchema.Of(typeof(TState));

    private long head;
    private int eventsSinceSnapshot;
    private string? snapshotTag;

    protected TState State { get; private set; } = null!;

    protected string Stream { get; private set; } = "";

    protected string Key { get; private set; } = "";

    protected DateTimeOffset Now => services.Time.GetUtcNow();

    /// <summary>The state of a stream without events.</summary>
    protected abstract TState Initial { get; }

    protected abstract TState Evolve(TState state, TEvent happened);

    /// <summary>What follows from the change besides the events.</summary>
    protected abstract Effects React(TState before, TState after, ImmutableArray<TEvent> events);

    /// <summary>Adds what is kept outside the events, when the stream has been folded.</summary>
    protected virtual Task<TState> Restore(TState state, CancellationToken cancellation) => Task.FromResult(state);

    /// <summary>Whether the thing is within somebody's reach: the edge has asked so too, by what lists show.</summary>
    protected virtual bool IsWithin(TState state, Reach reach) => true;

    protected virtual Task<Outcome> OnDeadline(DeadlineReached deadline, Cause cause) => Task.FromResult(Outcome.Done);

    protected virtual Task<Outcome> OnMessage(object message, Cause cause) =>
        Task.FromResult(Outcome.Refused("unexpected_message", $"{Stream} does not take {message.GetType().Name}."));

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Key = this.GetPrimaryKeyString();
        Stream = $"{kind}/{Key}";
        var (state, version) = await FromSnapshot();
        var loaded = await services.Journal.LoadAsync(Stream, version, cancellationToken);
        if (version > loaded.Head)
        {
            (state, version) = (Initial, 0);
            loaded = await services.Journal.LoadAsync(Stream, 0, cancellationToken);
        }

        foreach (var recorded in loaded.Events)
            state = Evolve(state, Decode(recorded));
        head = loaded.Head;
        eventsSinceSnapshot = loaded.Events.Length;
        State = await Restore(state, cancellationToken);
    }

    public async Task<Outcome> Deliver(Delivery delivery)
    {
        var message = services.Codec.Decode(delivery.Type, delivery.SchemaVersion, delivery.Data.AsSpan());
        var cause = new Cause(
            Caller.System(delivery.Correlation, delivery.Initiator),
            new MessageReceipt(delivery.Source, delivery.Version, delivery.Number));
        return message is DeadlineReached deadline ? await OnDeadline(deadline, cause) : await OnMessage(message, cause);
    }

    public async Task<int> RebuildRows(string view)
    {
        var loaded = await services.Journal.LoadAsync(Stream, 0, CancellationToken.None);
        var rebuilt = new RebuiltRows(services.Views, view);
        var state = Initial;
        foreach (var append in loaded.Events.GroupBy(recorded => (recorded.RecordedAt, recorded.Correlation)))
        {
            ImmutableArray<TEvent> events = [.. append.Select(Decode)];
            var after = events.Aggregate(state, Evolve);
            rebuilt.Take(React(state, after, events));
            state = after;
        }

        rebuilt.Take(React(state, State, []));
        foreach (var rows in rebuilt.Rows.Chunk(services.Options.Value.RowsPerRebuiltAppend))
            await Append(new JournalAppend
            {
                Stream = Stream,
                ExpectedHead = head,
                Actor = Caller.System(view).Actor,
                Correlation = view,
                Views = [.. rows]
            });
        return rebuilt.Rows.Count;
    }

    /// <summary>Carries a command out once per idempotency key.</summary>
    /// <param name="replaces">What it replaces as a whole: refused where the caller named another version of it. Null for a command that
    /// replaces nothing.</param>
    protected async Task<Outcome> Execute(
        Cause cause, Func<TState, Decision<TEvent>> decide, ImmutableArray<ViewRow> extra = default,
        Func<TState, object?>? replaces = null) =>
        await AnswerGivenBefore(cause.Caller) ?? await Commit(cause, Changed(cause.Caller, replaces) ?? decide(State), extra: extra);

    /// <summary>Writes a decision and takes it over. Without events, readings and idempotency key there is nothing to write.</summary>
    /// <param name="folded">The state with all that is not an event already folded in; null means <see cref="State"/>.</param>
    /// <param name="extra">Rows that no event tells of, such as a person's name.</param>
    /// <exception cref="InconsistentStateException">Another activation wrote first, or it is not known whether this write is there: this
    /// activation ends, the next one reads again.</exception>
    /// <exception cref="JournalUnavailableException">Nothing was written, nothing changed.</exception>
    protected async Task<Outcome> Commit(
        Cause cause,
        Decision<TEvent> decision,
        TState? folded = null,
        ImmutableArray<ReadingRow> readings = default,
        ImmutableArray<ViewRow> extra = default)
    {
        if (!cause.Caller.Reach.IsEverywhere && !IsWithin(State, cause.Caller.Reach)) return Outcome.Foreign;
        var outcome = decision.Rejection is null ? Outcome.Done : new Outcome(decision.Rejection);
        var events = decision.Events;
        if (readings.IsDefault) readings = [];
        if (extra.IsDefault || decision.Rejection is not null) extra = [];
        if (events.IsEmpty && readings.IsEmpty && extra.IsEmpty && cause.Caller.Idempotency is null) return outcome;

        var after = events.Aggregate(folded ?? State, Evolve);
        var effects = React(State, after, events);
        var result = await Append(new JournalAppend
        {
            Stream = Stream,
            ExpectedHead = head,
            Actor = cause.Caller.Actor,
            Correlation = cause.Caller.Correlation,
            Initiator = cause.Caller.Initiator,
            Events = events.IsEmpty ? [] : [.. events.Select(Encode)],
            Readings = readings,
            Views = extra.IsEmpty ? effects.Views : effects.Views.AddRange(extra),
            Erasures = effects.Erasures,
            Outbox = effects.Messages.IsEmpty ? [] : [.. effects.Messages.Select(Encode)],
            Deadlines = effects.Deadlines,
            Receipt = cause.Receipt,
            Answer = AnswerToKeep(cause.Caller, outcome),
        });

        switch (result.Status)
        {
            case AppendStatus.AlreadyReceived:
                return Outcome.Done;
            case AppendStatus.AlreadyAnswered:
                return await AnswerGivenBefore(cause.Caller)
                    ?? throw new InconsistentStateException("The answer kept for this idempotency key has just expired.");
        }

        State = after;
        if (!events.IsEmpty) await KeepSnapshot(events.Length);
        return outcome;
    }

    private async Task<AppendResult> Append(JournalAppend append)
    {
        try
        {
            var result = await services.Journal.AppendAsync(append);
            if (result.Status == AppendStatus.Fenced) throw new InconsistentStateException($"Another activation of {Stream} wrote first.");
            if (result.Status == AppendStatus.Committed) head = result.Head;
            return result;
        }
        catch (JournalUnavailableException unavailable) when (unavailable.OutcomeUnknown)
        {
            throw new InconsistentStateException($"Whether the last change of {Stream} was written is not known.", unavailable);
        }
    }

    private TEvent Decode(RecordedEvent recorded) =>
        (TEvent)services.Codec.Decode(recorded.Type, recorded.SchemaVersion, recorded.Data.Span);

    private JournalEvent Encode(TEvent happened)
    {
        var (name, version, data) = services.Codec.Encode(happened);
        return new JournalEvent(name, version, data, OccurredAt(happened) ?? Now);
    }

    /// <summary>When the actor says that it happened, UTC; null means now.</summary>
    protected virtual DateTimeOffset? OccurredAt(TEvent happened) => null;

    private OutboxMessage Encode(Message message)
    {
        var (name, version, data) = services.Codec.Encode(message.Body);
        return new OutboxMessage(message.Target, name, version, data);
    }

    private Decision<TEvent>? Changed(Caller caller, Func<TState, object?>? replaces)
    {
        if (caller.IfMatch is not { } expected || replaces is null || VersionTag.Of(replaces(State)) is var current && current == expected)
            return null;
        return new Rejection(VersionTag.Changed,
            $"Somebody else has changed it since: you mean to replace version "
                + $"{expected}, now it is {current}. Look at it and send yours again for that one.");
    }

    private async Task<Outcome?> AnswerGivenBefore(Caller caller)
    {
        if (caller.Idempotency is not { } key) return null;
        if (await services.Answers.FindAsync(caller.Actor, key.Key, CancellationToken.None) is not { } kept) return null;
        return kept.BodyHash == key.BodyHash
            ? DurableJson.Read<Outcome>(kept.Answer.Span)
            : new Outcome(IdempotencyKey.Reused);
    }

    private static IdempotentAnswer? AnswerToKeep(Caller caller, Outcome outcome) => caller.Idempotency is { } key
        ? new IdempotentAnswer(caller.Actor, key.Key, key.BodyHash, DurableJson.Bytes(outcome))
        : null;

    private async Task<(TState State, long Version)> FromSnapshot()
    {
        var kept = new GrainState<Snapshot>(new Snapshot());
        await services.Snapshots.ReadStateAsync(kind, this.GetGrainId(), kept);
        snapshotTag = kept.ETag;
        return kept is { RecordExists: true, State: { } snapshot } && snapshot.Schema == Schema
            ? (DurableJson.Read<TState>(snapshot.Data), snapshot.Version)
            : (Initial, 0);
    }

    private async Task KeepSnapshot(int newEvents)
    {
        eventsSinceSnapshot += newEvents;
        if (eventsSinceSnapshot < services.Options.Value.SnapshotEvery) return;
        eventsSinceSnapshot = 0;
        try
        {
            var kept = new GrainState<Snapshot>(new Snapshot { Version = head, Schema = Schema, Data = DurableJson.Bytes(State) },
                snapshotTag)
            { RecordExists = snapshotTag is not null };
            await services.Snapshots.WriteStateAsync(kind, this.GetGrainId(), kept);
            snapshotTag = kept.ETag;
        }
        catch (Exception failure)
        {
            services.Logging.CreateLogger(GetType())
                .LogWarning(failure, "The snapshot of {Stream} was not written; the journal has it all.", Stream);
        }
    }
}
