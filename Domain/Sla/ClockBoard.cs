using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dispatch.Domain.Sla;

/// <summary>All clocks of one stream.</summary>
/// <param name="Terms">Null before <see cref="ClocksOpened"/>: then no clock ever runs.</param>
/// <param name="Kinds">The clocks that may run on this stream.</param>
/// <param name="Starts">What clocks can count from and has come, the latest time of each.</param>
/// <param name="Clocks">At most one of each kind.</param>
public sealed record ClockBoard(
    ClockTerms? Terms, ImmutableArray<ClockKind> Kinds, ImmutableArray<ReachedStart> Starts, ImmutableArray<SlaClock> Clocks)
{
    public static ClockBoard Empty { get; } = new(null, [], [], []);

    /// <summary>The deadlines that must stand for these clocks; a grain sets and withdraws what differs before and after.</summary>
    [JsonIgnore]
    public ImmutableArray<ClockDeadline> Deadlines => [.. Clocks.SelectMany(ClockDeadline.Of)];

    /// <summary>An equipment of the same level is owed: a promise that grants it is broken and not yet fulfilled (R-LOAN-1).</summary>
    [JsonIgnore]
    public bool OwesLoaner => Clocks.Any(c => c is { IsOpen: true, Outcome: ClockOutcome.Breached, Target.GrantsLoaner: true });

    public SlaClock? Find(ClockKind kind)
    {
        foreach (var clock in Clocks)
            if (clock.Kind == kind) return clock;
        return null;
    }

    /// <summary>
    /// By how much a promise will be broken if what was promised happens then; null when it will be kept or is not running (R-SLA-6).
    /// </summary>
    public Jeopardy? Jeopardy(ClockKind kind, DateTimeOffset expectedAt) =>
        Find(kind) is { } clock ? Sla.Jeopardy.Of(clock, expectedAt) : null;

    internal DateTimeOffset? ReachedAt(ClockStart start)
    {
        foreach (var reached in Starts)
            if (reached.Start == start) return reached.At;
        return null;
    }

    public static ClockBoard Evolve(ClockBoard board, ClockEvent happened) => happened switch
    {
        ClocksOpened opened =>
            board with { Terms = opened.Terms, Kinds = opened.Kinds, Starts = board.Reach(ClockStart.Receipt, opened.At) },
        ClockTermsChanged changed => board with { Terms = changed.Terms },
        ClockStartReached reached => board with { Starts = board.Reach(reached.Start, reached.At) },
        ClockStarted started => board.Put(SlaClock.Start(started, again: board.Find(started.Clock) is not null)),
        OneClockEvent one when board.Find(one.Clock) is { } clock => board.Put(clock.Evolve(one)),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of these clocks."),
    };

    private ImmutableArray<ReachedStart> Reach(ClockStart start, DateTimeOffset at) =>
        [.. Starts.Where(s => s.Start != start), new(start, at)];

    private ClockBoard Put(SlaClock clock)
    {
        for (var i = 0; i < Clocks.Length; i++)
            if (Clocks[i].Kind == clock.Kind) return this with { Clocks = Clocks.SetItem(i, clock) };
        return this with { Clocks = Clocks.Add(clock) };
    }
}

/// <param name="At">UTC.</param>
public readonly record struct ReachedStart(ClockStart Start, DateTimeOffset At);
