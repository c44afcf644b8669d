using System.Collections.Immutable;
using Dispatch.Domain.Stock;

namespace Dispatch.Domain.Dispatching.Territories;

/// <summary>A station's technicians and what is in their vans.</summary>
/// <param name="OnBoard">Only parts of which there is at least one piece.</param>
public sealed record TerritoryCrew(ImmutableArray<CrewMember> Members, ImmutableHashSet<PartOnBoard> OnBoard);

public sealed record PartOnBoard(string Technician, StockItem Item);
