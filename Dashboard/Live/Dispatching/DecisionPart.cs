using System.Collections.Immutable;
using Dispatch.Live.Topics;

namespace Dispatch.Live.Dispatching;

/// <param name="decided">Orders, and the territories that decided.</param>
internal sealed class DecisionPart(ImmutableArray<(string Order, string Station)> decided) : LivePart
{
    public override int Rows => decided.Length;

    public override IEnumerable<LivePiece> For(LiveFilter filter, int most) => decided
        .Where(one => filter.IncludesStation(one.Station))
        .Select(one => one.Order)
        .Chunk(most)
        .Select(orders => new LivePiece(orders.Length, new LiveItems<string>([.. orders], [])));
}
