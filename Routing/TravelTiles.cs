using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Routing;

/// <summary>A part of a matrix that fits into one call: rows and columns of the query.</summary>
internal readonly record struct TravelTile(ImmutableArray<int> Rows, ImmutableArray<int> Columns);

internal static class TravelTiles
{
    /// <summary>Tiles that cover all missing cells, with at most so many places each.</summary>
    public static IEnumerable<TravelTile> Of(TravelQuery query, bool[] missing, int places)
    {
        var width = query.To.Length;
        var rows = Enumerable.Range(0, query.From.Length).Where(row => missing.AsSpan(row * width, width).Contains(true)).ToArray();
        var columns = Enumerable.Range(0, width).Where(column => rows.Any(row => missing[(row * width) + column])).ToArray();
        if (rows.Length == 0) yield break;
        var high = int.Max(1, int.Min(rows.Length, int.Max(places / 2, places - columns.Length)));
        foreach (var some in rows.Chunk(high))
        {
            foreach (var across in columns.Chunk(places - some.Length))
            {
                if (some.Any(row => across.Any(column => missing[(row * width) + column])))
                    yield return new TravelTile([.. some], [.. across]);
            }
        }
    }
}
