namespace Dispatch.Dashboard.WebClient;

/// <summary>What the browser must know before it starts: <c>GET /api/client-configuration</c>.</summary>
/// <param name="StaleAfterSeconds">A machine without a reading for this long is shown as stale.</param>
/// <param name="Tiles">Null when only the embedded map is shown.</param>
public sealed record ClientConfiguration(double StaleAfterSeconds, TileSource? Tiles);

/// <param name="Url">With <c>{z}</c>, <c>{x}</c> and <c>{y}</c>.</param>
public sealed record TileSource(string Url, string? Attribution, int MaximumZoom);
