using System.Globalization;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Storage.Evidence;

/// <summary>Makes all days' roots again from the events that pass by, and compares them with what was signed.</summary>
internal sealed class RootsCheck
{
    private readonly SortedDictionary<DateOnly, MerkleTree> days = [];
    private readonly SortedDictionary<DateOnly, (long Version, byte[] Hash)> ofStream = [];
    private string? stream;

    /// <summary>Events stream by stream, in the order of names and versions.</summary>
    public void Pass(ChainLink link)
    {
        if (stream != link.Stream) EndStream();
        stream = link.Stream;
        ofStream[DateOnly.FromDateTime(link.Event!.RecordedAt.UtcDateTime)] = (link.Event.Version, link.Hash);
    }

    /// <param name="kept">The node's own, the oldest first.</param>
    /// <param name="trusted">Fingerprints of keys that may have signed.</param>
    public IEnumerable<BrokenLink> Against(IReadOnlyList<SignedRoot> kept, IReadOnlySet<string> trusted)
    {
        EndStream();
        var previous = DayRoot.Start;
        foreach (var root in kept)
        {
            if (!root.Day.Link(previous).AsSpan().SequenceEqual(root.Link))
                yield return Of(root.Day.Day, "The root does not follow the one before it: a root was changed, added or removed.");
            if (!root.IsSigned)
                yield return Of(root.Day.Day, "The signature of the root does not hold.");
            else if (RootKey.Fingerprint(root.PublicKey) is var signer && !trusted.Contains(signer))
                yield return Of(root.Day.Day,
                    $"The root is signed by the key {signer}, which is neither this node's own nor one of Storage:TrustedKeys.");
            previous = root.Link;
        }

        foreach (var wrong in Compare([.. kept.Select(root => root.Day)], "what the node signed"))
            yield return wrong;
    }

    /// <param name="said">All days up to the last one of a root.</param>
    public IEnumerable<BrokenLink> Compare(IReadOnlyCollection<DayRoot> said, string by)
    {
        EndStream();
        if (said.Count == 0) yield break;
        var last = said.Max(root => root.Day);
        var byDay = said.GroupBy(root => root.Day).ToDictionary(day => day.Key, day => day.First());
        foreach (var day in byDay.Keys.Union(days.Keys.Where(day => day <= last)).Order())
        {
            var now = days.TryGetValue(day, out var tree) ? new DayRoot(day, tree.Leaves, tree.Root) : null;
            if (!byDay.TryGetValue(day, out var then))
                yield return Of(day, $"The journal has events of {now!.Streams} streams on that day; by {by} it had none.");
            else if (now is null)
                yield return Of(day, $"All events of that day are gone, of {then.Streams} streams by {by}.");
            else if (now.Streams != then.Streams)
                yield return Of(
                    day, $"The journal has events of {now.Streams} streams on that day; by {by} it had those of {then.Streams}.");
            else if (!now.Same(then))
                yield return Of(day, $"The events of that day are not the same as by {by}: some were changed, added or removed.");
        }
    }

    private static BrokenLink Of(DateOnly day, string problem) =>
        new($"day {day.ToString("O", CultureInfo.InvariantCulture)}", 0, problem);

    private void EndStream()
    {
        foreach (var (day, (version, hash)) in ofStream)
        {
            if (!days.TryGetValue(day, out var tree)) days.Add(day, tree = new());
            tree.Add(stream!, version, hash);
        }

        ofStream.Clear();
        stream = null;
    }
}
