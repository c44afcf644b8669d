namespace Dispatch.Live.Topics;

/// <summary>A topic of items with ids, each told whole when it changed.</summary>
internal abstract class LiveItemTopic<TItem, TMessage> : LiveTopic where TItem : class
{
    private readonly Dictionary<string, HashSet<string>> itemsOf = [];

    protected LiveTable<TItem> Items { get; } = new();

    public override Type? Content => typeof(LiveItems<TMessage>);

    /// <summary>The territory's station; null shows it to all.</summary>
    public virtual string? StationOf(TItem item) => null;

    /// <summary>Ids of whom it concerns, for a topic that <see cref="LiveTopic.IsForTechnicians"/>.</summary>
    public virtual IEnumerable<string> TechniciansOf(TItem item) => [];

    public virtual bool IsShown(TItem item) => true;

    public abstract TMessage MessageOf(TItem item);

    /// <summary>For a topic that tells a technician's phone more, or less.</summary>
    public virtual TMessage MessageFor(LiveFilter filter, TItem item) => MessageOf(item);

    public bool Includes(LiveFilter filter, TItem? item) =>
        item is not null && IsShown(item) && filter.IncludesStation(StationOf(item))
        && (filter.Technician is null || TechniciansOf(item).Contains(filter.Technician));

    public override LivePart? TakeChanges(long sequence) => Items.Changes == 0 ? null : PartOf(Items.TakeChanges());

    public override LivePart? Everything(LiveFilter filter) =>
        PartOf(filter.Technician is { } technician ? Items.Only(ItemsOf(technician)) : Items.Everything());

    /// <summary>Ids of what concerns a technician.</summary>
    protected IEnumerable<string> ItemsOf(string technician) => itemsOf.GetValueOrDefault(technician) ?? [];

    protected virtual LivePart PartOf(LiveChange<TItem>[] changes) => new LiveItemPart<TItem, TMessage>(this, changes);

    /// <summary>Null takes it away.</summary>
    protected void Set(string id, TItem? now)
    {
        if (IsForTechnicians)
            Concern(id, Items.Find(id), now);
        Items.Set(id, now);
    }

    private void Concern(string id, TItem? before, TItem? now)
    {
        foreach (var technician in before is null ? [] : TechniciansOf(before))
            itemsOf.GetValueOrDefault(technician)?.Remove(id);
        foreach (var technician in now is null ? [] : TechniciansOf(now))
        {
            if (!itemsOf.TryGetValue(technician, out var items))
                itemsOf.Add(technician, items = []);
            items.Add(id);
        }
    }
}
