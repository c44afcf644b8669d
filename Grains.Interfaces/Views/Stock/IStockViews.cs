using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Views.Stock;

/// <summary>What is in the technicians' vans.</summary>
public interface IStockViews
{
    /// <summary>One van, by part number.</summary>
    Task<ImmutableArray<StockRow>> OfAsync(string technician, CancellationToken cancellation);

    /// <summary>Ordered by technician and part number.</summary>
    /// <exception cref="FormatException">The cursor is none of this list.</exception>
    Task<Page<StockRow>> ListAsync(StockFilter filter, PageRequest page, CancellationToken cancellation);

    /// <summary>Parts of which the vans of a station's technicians hold at least one piece.</summary>
    Task<ImmutableArray<StockRow>> OnBoardAsync(string station, CancellationToken cancellation);
}
