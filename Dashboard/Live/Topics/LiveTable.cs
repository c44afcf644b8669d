namespace Dispatch.Live.Topics;

/// <summary>The last value of each of a kind, and which changed since the last frame. Not for concurrent use.</summary>
internal sealed class LiveTable<T> where T : class
{
    private readonly Dictionary<string, T> rows = [];
    private readonly Dictionary<string, T?> former = [];

    public int Changes => former.Count;

    public IReadOnlyDictionary<string, T> Rows => rows;

    public T? Find(string id) => rows.GetValueOrDefault(id);

    /// <summary>Null takes it away.</summary>
    public void Set(string id, T? now)
    {
        var before = Find(id);
        if (before is null && now is null)
            return;
        former.TryAdd(id, before);
        if (now is null)
            rows.Remove(id);
        else
            rows[id] = now;
    }

    public LiveChange<T>[] TakeChanges()
    {
        LiveChange<T>[] changes = [.. former.Select(entry => new LiveChange<T>(entry.Key, Find(entry.Key), entry.Value))];
        former.Clear();
        return changes;
    }

    /// <summary>Of these what there is, as if it were new.</summary>
    public LiveChange<T>[] Only(IEnumerable<string> ids) =>
        [.. ids.Where(rows.ContainsKey).Select(id => new LiveChange<T>(id, rows[id], null))];

    /// <summary>All there is, as if it were new.</summary>
    public LiveChange<T>[] Everything() => [.. rows.Select(entry => new LiveChange<T>(entry.Key, entry.Value, null))];
}
