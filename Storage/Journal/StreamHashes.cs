namespace Dispatch.Storage.Journal;

/// <summary>
/// The hashes of streams that this node's own commits left behind, each valid only while the stream stands at that head. Spares reading
/// them back.
/// </summary>
/// <param name="limit">How many streams are remembered; when full, all are forgotten.</param>
internal sealed class StreamHashes(int limit)
{
    private readonly Dictionary<string, (long Head, byte[] Hash)> known = [];

    public byte[]? Find(string stream, long head) =>
        head == 0 ? HashChain.Start : known.TryGetValue(stream, out var at) && at.Head == head ? at.Hash : null;

    public void Moved(PendingAppend append)
    {
        var stream = append.Append.Stream;
        if (append.After is { } hash)
        {
            if (known.Count >= limit)
                known.Clear();
            known[stream] = (append.Head, hash);
        }
        else if (known.Count > 0 && known.TryGetValue(stream, out var at))
        {
            known[stream] = (append.Head, at.Hash);
        }
    }

    /// <summary>After a transaction that did not commit.</summary>
    public void Forget() => known.Clear();
}
