using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Evidence;

namespace Dispatch.Storage.Journal;

internal sealed class JournalAudit(JournalScan scan) : IJournalAudit
{
    public async Task<BrokenLink?> VerifyAsync(string stream, CancellationToken cancellation) =>
        Broken(await scan.OneAsync(stream, cancellation)).FirstOrDefault();

    public async Task<BrokenLink?> VerifyAllAsync(CancellationToken cancellation)
    {
        await foreach (var batch in scan.BatchesAsync(cancellation))
        {
            if (Broken(batch).FirstOrDefault() is { } broken)
                return broken;
        }

        return null;
    }

    /// <param name="links">Of whole streams, one after the other.</param>
    /// <param name="passed">Told each event, broken or not.</param>
    internal static IEnumerable<BrokenLink> Broken(ImmutableArray<ChainLink> links, Action<ChainLink>? passed = null)
    {
        StreamChain? chain = null;
        for (var i = 0; i < links.Length; i++)
        {
            var link = links[i];
            if (chain?.Stream != link.Stream) chain = new(link.Stream);
            if (link.Event is not null)
            {
                passed?.Invoke(link);
                if (chain.Next(link) is { } broken) yield return broken;
            }

            var ends = i + 1 == links.Length || links[i + 1].Stream != link.Stream;
            if (ends && chain.End(link.Head, link.HeadHash) is { } missing) yield return missing;
        }
    }
}
