using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views;

namespace Dispatch.Storage.Databases;

internal static class Paging
{
    /// <summary>Makes a page of rows that were asked for with one more than <paramref name="limit"/>.</summary>
    public static Page<T> Cut<T>(ImmutableArray<T> rows, int limit, Func<T, string> cursor) =>
        rows.Length <= limit ? new(rows, null) : new(rows[..limit], cursor(rows[limit - 1]));
}
