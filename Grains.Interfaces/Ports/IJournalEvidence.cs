using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>Proves the whole journal, and what was said of it before; works on a database that nobody serves as well.</summary>
public interface IJournalEvidence
{
    /// <summary>Reads everything. Changes nothing.</summary>
    /// <param name="exported">The text of an exported root that the journal is held against; null without.</param>
    /// <exception cref="FormatException">The text is no exported root.</exception>
    Task<VerifiedJournal> VerifyAsync(string? exported, Action<VerifyProgress>? told, CancellationToken cancellation);

    /// <summary>A signed root with all days before it, to be kept where nobody who may write the database may write.</summary>
    /// <param name="day">Of UTC; null for the last that has one.</param>
    /// <returns>Null when that day has no root.</returns>
    Task<string?> ExportAsync(DateOnly? day, CancellationToken cancellation);

    /// <summary>
    /// Goes on with the database as it is: what is wrong with it now is recorded in the journal (the stream <c>journal/losses</c>) with who
    /// said so and why, and is not told again. No node may serve it meanwhile.
    /// </summary>
    /// <returns>What was accepted.</returns>
    Task<VerifiedJournal> AcceptAsync(string who, string why, Action<VerifyProgress>? told, CancellationToken cancellation);
}

/// <param name="Streams">How many were read.</param>
public sealed record VerifyProgress(long Streams, long Events);

/// <param name="Findings">What is wrong, in the order of streams; at most some thousand, then the last one says that there are more.</param>
/// <param name="Accepted">What is wrong and was accepted before.</param>
/// <param name="Roots">Signed days.</param>
public sealed record VerifiedJournal(
    long Streams, long Events, int Roots, ImmutableArray<BrokenLink> Findings, ImmutableArray<BrokenLink> Accepted,
    ImmutableArray<AcceptedLoss> Losses);

/// <summary>That somebody went on with a journal that was not whole.</summary>
/// <param name="Findings">How many things were wrong.</param>
public sealed record AcceptedLoss(DateTimeOffset At, string Who, string Why, int Findings);
