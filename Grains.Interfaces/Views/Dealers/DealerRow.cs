using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Views.Dealers;

/// <summary>A dealer. Key: id.</summary>
/// <param name="Stations">Ids.</param>
[GenerateSerializer, Immutable]
public sealed record DealerRow(string Id, string Name, ImmutableSortedSet<string> Stations) : ViewRow;
