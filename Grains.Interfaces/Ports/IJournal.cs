namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>The durable record of everything. Appends of one node are committed in groups, each group in one transaction.</summary>
public interface IJournal
{
    /// <summary>The head of a stream and its events after a version, oldest first. A stream that was never written has head 0.</summary>
    /// <exception cref="JournalUnavailableException">The database cannot be read.</exception>
    Task<LoadedStream> LoadAsync(string stream, long afterVersion, CancellationToken cancellation);

    /// <summary>Writes one append whole or not at all; completes when it is durable.</summary>
    /// <exception cref="JournalUnavailableException">Nothing was written, or whether it was is not known (<see cref="JournalUnavailableException.OutcomeUnknown"/>).</exception>
    Task<AppendResult> AppendAsync(JournalAppend append);
}
