using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Stock;
using Dispatch.Grains.Interfaces.Technicians;

namespace Dispatch.Grains.Dispatching;

/// <summary>A station's technicians and what is in their vans.</summary>
/// <param name="OnBoard">Only parts of which there is at least one piece.</param>
internal sealed record Crew(ImmutableArray<TechnicianListItem> Members, ImmutableHashSet<StockRow> OnBoard);
