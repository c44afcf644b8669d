using System.Collections.Concurrent;
using System.Collections.Immutable;
using Dispatch.Live.Messages;
using Dispatch.Live.Topics;

namespace Dispatch.Live;

/// <summary>All that changed since the frame before, or all there is. Immutable; what changed is encoded once per filter, when first asked for.</summary>
internal sealed class LiveFrame(long sequence, ImmutableArray<(string Topic, LivePart Part)> parts)
{
    private readonly ConcurrentDictionary<LiveFilter, ImmutableArray<LiveContent>> encoded = new();
    private readonly Lazy<HashSet<string>> concerned = new(() => [.. parts.SelectMany(entry => entry.Part.Technicians)]);

    public long Sequence => sequence;

    public int Rows => parts.Sum(entry => entry.Part.Rows);

    /// <summary>
    /// Whether something of it may concern the filter. Thousands of phones ask this of every frame, so it costs one look-up. What a phone told of
    /// its own position does not concern it.
    /// </summary>
    public bool MayConcern(LiveFilter filter) => filter.Technician is not { } technician || concerned.Value.Contains(technician);

    /// <summary>What concerns the filter, in messages of at most so many rows; none when nothing does. To be asked with the same number always.</summary>
    public ImmutableArray<LiveContent> For(LiveFilter filter, int most)
    {
        if (!MayConcern(filter))
            return [];
        return encoded.GetOrAdd(filter, static (filter, of) => [.. of.Frame.Pages(filter, of.Most)], (Frame: this, Most: most));
    }

    /// <summary>The same without keeping it, each page made when it is asked for.</summary>
    public IEnumerable<LiveContent> Pages(LiveFilter filter, int most)
    {
        var page = new LiveContent();
        var rows = 0;
        foreach (var (topic, part) in parts.Where(entry => filter.Topics.Contains(entry.Topic)))
        {
            foreach (var piece in part.For(filter, most))
            {
                if (page.Count > 0 && (rows + piece.Rows > most || page.ContainsKey(topic)))
                {
                    yield return page;
                    (page, rows) = (new(), 0);
                }

                page.Add(topic, piece.Content);
                rows += piece.Rows;
            }
        }

        if (page.Count > 0)
            yield return page;
    }
}
