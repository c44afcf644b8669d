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
        PartsUsed used => Used(stock, used),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Not an event of a van's stock."),
    };

    /// <summary>What was used without ever having been counted is missing from then on; taken back by a correction, it is not.</summary>
    private static VanStock Used(VanStock stock, PartsUsed used)
    {
        var items = stock.Items.ToDictionary(item => item.Number);
        foreach (var use in used.Parts)
            if (items.TryGetValue(use.Number, out var known)) items[use.Number] = known.Without(use.Quantity, used.At);
            else if (use.Quantity > 0) items[use.Number] = new(use.Number, use.Number, 0, use.Quantity, StockItem.Never);
        return new([.. items.Values.Where(item => item is not { Quantity: 0, Shortfall: 0 } || item.CountedAt != StockItem.Never)
            .OrderBy(item => item.Number, StringComparer.Ordinal)]);
    }

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
