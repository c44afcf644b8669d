using Dispatch.Domain.Geography;

namespace Dispatch.Domain.Dispatching.Territories;

/// <summary>Numbers for places, by which a travel model knows them.</summary>
public interface IPlaces
{
    /// <summary>Numbers of another edition are of other places.</summary>
    long Edition { get; }

    /// <summary>The number of a place, in this edition for good.</summary>
    int Number(GeoPoint place);
}
