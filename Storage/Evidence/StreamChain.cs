using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Evidence;

/// <summary>Follows the hash chain of one stream, event by event, and names each link that does not hold.</summary>
internal sealed class StreamChain(string stream)
{
    private byte[] previous = HashChain.Start;

    public string Stream => stream;

    public BrokenLink? Next(ChainLink link)
    {
        var happened = link.Event!;
        var follows = previous.AsSpan().SequenceEqual(link.PreviousHash);
        var hash = HashChain.Next(link.PreviousHash, stream, new ChainedEvent(
            happened.Version, happened.Type, happened.SchemaVersion, happened.OccurredAt, happened.RecordedAt, happened.Actor,
            happened.Correlation, happened.Data, happened.Initiator));
        previous = link.Hash;
        if (!follows)
            return new(stream, happened.Version, "The event does not follow the one before it: an event was changed, added or removed.");
        return hash.AsSpan().SequenceEqual(link.Hash) ? null : new(stream, happened.Version, "The event was changed.");
    }

    /// <param name="head">What the stream's own row says of its last event; null where that row is gone.</param>
    public BrokenLink? End(long headVersion, byte[]? head) => previous.AsSpan().SequenceEqual(head ?? HashChain.Start)
        ? null
        : new(stream, headVersion, "Events are missing at the end of the stream.");
}

/// <summary>An event as the journal keeps it, beside what its stream's row says.</summary>
/// <param name="HeadHash">Null where the stream has no row, or no event.</param>
/// <param name="Event">Null for a stream without events.</param>
internal readonly record struct ChainLink(
    string Stream, long Head, byte[]? HeadHash, RecordedEvent? Event, byte[] PreviousHash, byte[] Hash);
