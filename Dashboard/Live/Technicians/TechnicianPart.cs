using Dispatch.Live.Topics;

namespace Dispatch.Live.Technicians;

/// <summary>Who only moved is told as a position, and not to themselves.</summary>
internal sealed class TechnicianPart(TechnicianTopic topic, LiveChange<LiveTechnician>[] changes) : LivePart
{
    public override int Rows => changes.Length;

    public override IEnumerable<string> Technicians => changes.Where(change => !HasMoved(change)).Select(change => change.Id);

    public override IEnumerable<LivePiece> For(LiveFilter filter, int most) => changes
        .Where(change => topic.Includes(filter, change.Now) || topic.Includes(filter, change.Former))
        .Chunk(most)
        .Select(some => new LivePiece(some.Length, ContentOf(filter, some)));

    private TechnicianContent ContentOf(LiveFilter filter, LiveChange<LiveTechnician>[] some)
    {
        var seen = some.Where(change => topic.Includes(filter, change.Now))
            .ToLookup(change => HasMoved(change) && topic.Includes(filter, change.Former), change => change);
        return new(
            [.. seen[false].Select(change => topic.MessageOf(change.Now!))],
            [.. seen[true].Select(change => PositionMessage.Of(change.Id, change.Now!.Seen!.Value))],
            [.. some.Where(change => !topic.Includes(filter, change.Now)).Select(change => change.Id)]);
    }

    private static bool HasMoved(LiveChange<LiveTechnician> change) =>
        change is { Now: { Seen: not null } now, Former: { } former } && now.OnlyMovedSince(former);
}
