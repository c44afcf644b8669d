using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Views;

/// <summary>Lists read whole, page by page.</summary>
public static class Pages
{
    /// <param name="size">Items of a page.</param>
    /// <param name="list">Reads one.</param>
    public static async Task<ImmutableArray<T>> AllAsync<T>(int size, Func<PageRequest, Task<Page<T>>> list)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        var page = await list(new PageRequest(null, size));
        for (all.AddRange(page.Items); page.Next is { } next; all.AddRange(page.Items)) page = await list(new PageRequest(next, size));
        return all.DrainToImmutable();
    }
}
