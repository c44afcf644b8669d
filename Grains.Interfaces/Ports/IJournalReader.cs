using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>Reads the events of all streams in an order to which every later event is added at the end.</summary>
public interface IJournalReader
{
    /// <summary>Events after a position, at most <paramref name="limit"/>. What is committed, but may still be preceded by a running transaction, is left for later.</summary>
    Task<ImmutableArray<JournalEntry>> ReadAsync(JournalPosition after, int limit, CancellationToken cancellation);
}

/// <summary>A place in the journal; <c>default</c> is the beginning. The sequence number alone is not the order of commits where there are many writers.</summary>
/// <param name="Transaction">The writing transaction's number; 0 where there is one writer.</param>
public readonly record struct JournalPosition(long Transaction, long Sequence);

public sealed record JournalEntry(JournalPosition Position, string Stream, RecordedEvent Event);
