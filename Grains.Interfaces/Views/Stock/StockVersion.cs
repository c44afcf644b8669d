using System.Collections.Immutable;
using Dispatch.Domain.Stock;

namespace Dispatch.Grains.Interfaces.Views.Stock;

/// <summary>What a van's stock is told apart by: whoever counts it means these pieces.</summary>
public static class StockVersion
{
    /// <param name="items">By part number.</param>
    public static ImmutableArray<string> Of(IEnumerable<StockItem> items) => [.. items.Select(item => $"{item.Number}|{item.Name}|{item.Quantity}|{item.Shortfall}")];
}
