using System.Collections.Immutable;

namespace Dispatch.Live.Topics;

internal sealed class LiveItemPart<TItem, TMessage>(LiveItemTopic<TItem, TMessage> topic, LiveChange<TItem>[] changes) : LivePart
    where TItem : class
{
    public override int Rows => changes.Length;

    public override IEnumerable<string> Technicians => changes.SelectMany(change => Of(change.Now).Concat(Of(change.Former)));

    public override IEnumerable<LivePiece> For(LiveFilter filter, int most)
    {
        var set = ImmutableArray.CreateBuilder<TMessage>();
        var gone = ImmutableArray.CreateBuilder<string>();
        foreach (var change in changes)
        {
            if (topic.Includes(filter, change.Now))
                set.Add(topic.MessageFor(filter, change.Now!));
            else if (topic.Includes(filter, change.Former))
                gone.Add(change.Id);
            else
                continue;
            if (set.Count + gone.Count == most)
                yield return Piece(set, gone);
        }

        if (set.Count + gone.Count > 0)
            yield return Piece(set, gone);
    }

    private static LivePiece Piece(ImmutableArray<TMessage>.Builder set, ImmutableArray<string>.Builder gone) =>
        new(set.Count + gone.Count, new LiveItems<TMessage>(set.DrainToImmutable(), gone.DrainToImmutable()));

    private IEnumerable<string> Of(TItem? item) => item is null ? [] : topic.TechniciansOf(item);
}
