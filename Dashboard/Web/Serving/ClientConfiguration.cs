namespace Dispatch.Web.Serving;

/// <summary>What the browser must know before it starts: <c>GET /api/client-configuration</c>.</summary>
/// <param name="StaleAfterSeconds">A machine without a reading for this long is shown as stale.</param>
/// <param name="Tiles">Null when only the embedded map is shown.</param>
public sealed record ClientConfiguration(double StaleAfterSeconds, TileSource? Tiles);

/// <param name="Url">With <c>{z}</c>, <c>{x}</c> and <c>{y}</c>.</param>
/// <param name="Datum">What coordinates the tiles are drawn in; what is shown follows them, the data stay WGS-84.</param>
public sealed record TileSource(string Url, string? Attribution, int MaximumZoom, TileDatum Datum);

public enum TileDatum
{
    Wgs84,

    /// <summary>Coordinates of Chinese map providers, some hundred metres away from WGS-84 within China.</summary>
    Gcj02,
}
