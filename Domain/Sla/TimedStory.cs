using System.Collections.Immutable;
using Dispatch.Domain.Deciding;

namespace Dispatch.Domain.Sla;

/// <summary>
/// A decision in the making on a stream with clocks: each event is folded in before the next is looked for. Lives only inside one call of a
/// decider.
/// </summary>
internal abstract class TimedStory<TState>(TState state, SlaRules sla)
{
    private readonly ImmutableArray<TimedEvent>.Builder events = ImmutableArray.CreateBuilder<TimedEvent>();

    public TState State { get; private set; } = state;

    public bool HasEvents => events.Count > 0;

    public Decision<TimedEvent> Decision => Decision<TimedEvent>.Of(events.ToImmutable());

    protected abstract ClockBoard Clocks { get; }

    public void Add(TimedEvent happened)
    {
        events.Add(happened);
        State = Evolve(State, happened);
    }

    public void Open(ClockTerms terms, ImmutableArray<ClockKind> kinds, DateTimeOffset receivedAt, DateTimeOffset? transferredAt) =>
        Add(ClockDecider.Open(Clocks, terms, kinds, receivedAt, transferredAt, sla));

    public void Begin(ClockStart start, DateTimeOffset at) => Add(ClockDecider.Begin(Clocks, start, at, sla));

    public void Stop(ClockKind kind, DateTimeOffset at) => Add(ClockDecider.Stop(Clocks, kind, at));

    public void Doubt(ClockKind kind, DateTimeOffset at) => Add(ClockDecider.Doubt(Clocks, kind, at));

    public void Reopen(ClockKind kind, DateTimeOffset at) => Add(ClockDecider.Reopen(Clocks, kind, at));

    public void Pause(string reason, DateTimeOffset at) => Add(ClockDecider.Pause(Clocks, reason, at, sla));

    public void Resume(DateTimeOffset at) => Add(ClockDecider.Resume(Clocks, at, sla));

    public void Retarget(ClockTerms terms, DateTimeOffset at) => Add(ClockDecider.Retarget(Clocks, terms, at, sla));

    public void Agree(ClockKind kind, DateTimeOffset until, DateTimeOffset at) => Add(ClockDecider.Agree(Clocks, kind, until, at, sla));

    public void Reach(string key, DateTimeOffset dueAt, DateTimeOffset now) => Add(ClockDecider.Reach(Clocks, key, dueAt, now, sla));

    /// <summary>
    /// Nothing more is expected of these clocks: those in time are excluded, what was broken stays broken and is told to nobody any more,
    /// what is not proven stays unproven.
    /// </summary>
    /// <param name="kinds">None for all.</param>
    public void End(string reason, DateTimeOffset at, params ImmutableArray<ClockKind> kinds)
    {
        foreach (var clock in Clocks.Clocks)
            if (clock is { IsOpen: true, Outcome: ClockOutcome.Open, UnprovenAt: null } && (kinds.IsEmpty || kinds.Contains(clock.Kind)))
                Add(ClockDecider.Exclude(Clocks, clock.Kind, reason, at));
        Add(ClockDecider.Acknowledge(Clocks, at, kinds));
    }

    /// <summary>Somebody takes a clock out of the count.</summary>
    public Rejection? Exclude(ClockKind kind, string reason, DateTimeOffset at)
    {
        if (Clocks.Find(kind) is not { } clock) return Unknown(kind);
        if (clock.Outcome == ClockOutcome.Excluded) return null;
        if (clock.Outcome == ClockOutcome.Met) return new("clock_met", $"{kind} was met at {clock.StoppedAt:u}.");
        if (string.IsNullOrWhiteSpace(reason)) return new("reason_missing", "Say why the clock does not count.");
        Add(ClockDecider.Exclude(Clocks, kind, reason, at));
        return null;
    }

    /// <summary>Somebody takes care of what was escalated.</summary>
    public Rejection? Acknowledge(ClockKind kind, DateTimeOffset at)
    {
        if (Clocks.Find(kind) is not { } clock) return Unknown(kind);
        if (clock.Escalation is { Acknowledged: true }) return null;
        var acknowledged = ClockDecider.Acknowledge(Clocks, at, kind);
        if (acknowledged.IsEmpty) return new("nothing_escalated", $"Nobody was told of {kind}.");
        Add(acknowledged);
        return null;
    }

    protected abstract TState Evolve(TState state, TimedEvent happened);

    private static Rejection Unknown(ClockKind kind) => new("unknown_clock", $"No {kind} clock runs here.");

    private void Add(ImmutableArray<ClockEvent> happened)
    {
        foreach (var one in happened) Add(one);
    }
}
