using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dispatch.Domain.Stock;

/// <summary>What a technician's van holds (R-PART-1).</summary>
/// <param name="Items">By part number, each once.</param>
public sealed record VanStock(ImmutableArray<StockItem> Items)
{
    public static VanStock None { get; } = new([]);

    /// <summary>Numbers of the parts of which at least one piece is there.</summary>
    [JsonIgnore]
    public IEnumerable<string> OnBoard => Items.Where(item => item.Quantity > 0).Select(item => item.Number);

    public static VanStock Evolve(VanStock stock, StockEvent happened) => happened switch
    {
        StockCounted counted => Counted(stock, counted),
        PartsUsed used => new([.. stock.Items.Select(item =>
            used.Parts.FirstOrDefault(use => use.Number == item.Number) is { } use ? item.Without(use.Quantity, used.At) : item)]),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a van's stock."),
    };

    /// <summary>A part that was counted later than this count keeps its later one.</summary>
    private static VanStock Counted(VanStock stock, StockCounted counted)
    {
        var items = stock.Items.Where(item => !counted.IsWhole || item.CountedAt > counted.At).ToDictionary(item => item.Number);
        foreach (var part in counted.Parts)
            if (!items.TryGetValue(part.Number, out var known) || known.CountedAt <= counted.At)
                items[part.Number] = new(part.Number, part.Name, part.Quantity, 0, counted.At);
        return new([.. items.Values.OrderBy(item => item.Number, StringComparer.Ordinal)]);
    }
}
