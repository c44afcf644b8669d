namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>Proves that the journal was not changed after the fact, by its hash chains.</summary>
public interface IJournalAudit
{
    /// <summary>The first event of a stream that does not fit its predecessor or its own hash; null when all do.</summary>
    Task<BrokenLink?> VerifyAsync(string stream, CancellationToken cancellation);

    /// <summary>The first broken link of all streams, by stream name.</summary>
    Task<BrokenLink?> VerifyAllAsync(CancellationToken cancellation);
}

/// <param name="Version">The event where the chain breaks; the stream's head when events are missing at its end.</param>
/// <param name="Problem">A sentence.</param>
public sealed record BrokenLink(string Stream, long Version, string Problem);
