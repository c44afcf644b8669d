using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Dispatch.Domain.Stock;
using Dispatch.Grains.Interfaces.Views.Stock;
using Dispatch.Http.Queries;

namespace Dispatch.Api.Stock;

/// <summary>Parts of one kind in a technician's van.</summary>
/// <param name="Quantity">Pieces that should be there.</param>
/// <param name="Shortfall">Pieces used beyond what was counted; above zero, somebody has to count again.</param>
/// <param name="CountedAt">When somebody last counted or loaded them; null when nobody ever did.</param>
public sealed record StockItemModel(string Number, string Name, int Quantity, int Shortfall, DateTimeOffset? CountedAt)
{
    public static StockItemModel Of(StockRow row) => new(row.Item.Number, row.Item.Name, row.Item.Quantity, row.Item.Shortfall, Counted(row));

    internal static DateTimeOffset? Counted(StockRow row) => row.Item.CountedAt == StockItem.Never ? null : row.Item.CountedAt;
}

/// <summary>What stands in a van that somebody else has counted meanwhile.</summary>
public sealed record VanModel(ImmutableArray<StockItemModel> Items, [property: JsonIgnore] string Tag) : IVersioned;

/// <inheritdoc cref="StockItemModel"/>
public sealed record VanPartModel(string Technician, string Number, string Name, int Quantity, int Shortfall, DateTimeOffset? CountedAt)
{
    public static VanPartModel Of(StockRow row) =>
        new(row.Technician, row.Item.Number, row.Item.Name, row.Item.Quantity, row.Item.Shortfall, StockItemModel.Counted(row));
}
