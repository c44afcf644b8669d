using System.Collections.Frozen;
using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Modules;
using Dispatch.Grains.Interfaces.Views;

namespace Dispatch.Storage.Tables;

/// <summary>Which table takes which kind of view row.</summary>
internal sealed class ViewTables(IEnumerable<StorageModule> modules)
{
    private readonly FrozenDictionary<Type, ViewTable> byType =
        modules.SelectMany(module => module.Tables).ToFrozenDictionary(table => table.RowType);

    /// <summary>The product's own.</summary>
    public static ViewTables Shipped { get; } = new(ModuleDiscovery.Of<StorageModule>([typeof(StorageModule).Assembly]));

    public ImmutableArray<ViewTable> All => byType.Values;

    public ViewTable Of(ViewRow row) => Of(row.GetType());

    public ViewTable Of(Type rows) => byType.TryGetValue(rows, out var table)
        ? table
        : throw new ArgumentException($"No table takes rows of the kind {rows.Name}.", nameof(rows));
}
