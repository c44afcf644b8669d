using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Storage.Evidence;

/// <summary>What operators went on without: the journal's own stream, which no grain reads.</summary>
internal sealed class LossStream(JournalScan scan)
{
    public const string Stream = "journal/losses";
    public const string Type = "journal.loss-accepted";

    /// <summary>All that was accepted, and what of it was named; also from a stream that is itself not whole.</summary>
    public async Task<(ImmutableArray<AcceptedLoss> Losses, ImmutableHashSet<BrokenLink> Findings, long Head)> ReadAsync(
        CancellationToken cancellation)
    {
        var links = await scan.OneAsync(Stream, cancellation);
        var accepted = links.Where(link => link.Event is { Type: Type }).Select(link => Read(link.Event!)).ToArray();
        return (
            [.. accepted.Select(one => one.Loss)],
            [.. accepted.SelectMany(one => one.Findings)],
            links.IsEmpty ? 0 : links[^1].Head);
    }

    public static JournalAppend Append(string who, string why, ImmutableArray<BrokenLink> findings, long head, DateTimeOffset now) => new()
    {
        Stream = Stream,
        ExpectedHead = head,
        Actor = $"operator:{who}",
        Correlation = Guid.NewGuid().ToString("N"),
        Events = [new(Type, 1, JsonSerializer.SerializeToUtf8Bytes(new Accepted(who, why, findings)), now)],
    };

    private static (AcceptedLoss Loss, ImmutableArray<BrokenLink> Findings) Read(RecordedEvent happened)
    {
        var accepted = JsonSerializer.Deserialize<Accepted>(happened.Data.Span)!;
        return (new(happened.RecordedAt, accepted.Who, accepted.Why, accepted.Findings.Length), accepted.Findings);
    }

    private sealed record Accepted(string Who, string Why, ImmutableArray<BrokenLink> Findings);
}
