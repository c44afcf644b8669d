using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views;

namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>All that one decision writes, in one transaction. It moves the stream's head from <see cref="ExpectedHead"/> by the number of events, and by one if there are none; event i gets version ExpectedHead + 1 + i.</summary>
public sealed record JournalAppend
{
    public required string Stream { get; init; }

    public required long ExpectedHead { get; init; }

    public required string Actor { get; init; }

    public required string Correlation { get; init; }

    /// <summary>Because of whom the program acts: whose call had this consequence, or who set the deadline. Null where the actor acts by themself.</summary>
    public string? Initiator { get; init; }

    /// <summary>Because of whom a message of this append is sent, or, for null, a deadline is set; null where the program acts by itself.</summary>
    public string? InitiatorOf(OutboxMessage? message) => message?.Initiator ?? Initiator ?? (Actor == SystemActor ? null : Actor);

    /// <summary>The program itself, as the journal names it.</summary>
    public const string SystemActor = "system";

    public ImmutableArray<JournalEvent> Events { get; init; } = [];

    public ImmutableArray<ReadingRow> Readings { get; init; } = [];

    /// <summary>Rows that this stream owns, inserted or replaced by their key; each key at most once.</summary>
    public ImmutableArray<ViewRow> Views { get; init; } = [];

    /// <summary>Rows that this stream owns and that are deleted; none of them is in <see cref="Views"/>.</summary>
    public ImmutableArray<Erasure> Erasures { get; init; } = [];

    public ImmutableArray<OutboxMessage> Outbox { get; init; } = [];

    public ImmutableArray<DeadlineChange> Deadlines { get; init; } = [];

    /// <summary>Deadlines of any stream that are handed on by this append; each is removed if it still has this due time.</summary>
    public ImmutableArray<Deadline> FiredDeadlines { get; init; } = [];

    /// <summary>The message whose effect this append is.</summary>
    public MessageReceipt? Receipt { get; init; }

    /// <summary>The answer to give when the same idempotency key comes again.</summary>
    public IdempotentAnswer? Answer { get; init; }
}
