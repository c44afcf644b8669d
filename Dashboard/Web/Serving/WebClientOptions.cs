namespace Dispatch.Web.Serving;

/// <summary>Section <c>Map</c>: what the browser lays over the embedded map, which stays underneath when tiles fail.</summary>
public sealed class WebClientOptions
{
    public const string Section = "Map";

    /// <summary>Address of raster tiles with <c>{z}</c>, <c>{x}</c> and <c>{y}</c>. Default none.</summary>
    public string? TileUrl { get; set; }

    /// <summary>What the tiles' provider wants to be named as; shown on the map as text.</summary>
    public string? TileAttribution { get; set; }

    /// <summary>The deepest level that the tiles have. Default 18; 0 to 24.</summary>
    public int TileMaximumZoom { get; set; } = 18;

    /// <summary>What coordinates the tiles are drawn in. Default Wgs84; Gcj02 for Chinese providers.</summary>
    public TileDatum TileDatum { get; set; }

    /// <summary>From where the browser loads tiles.</summary>
    internal string? TileOrigin => TileUrl is null ? null : new Uri(TileUrl).GetLeftPart(UriPartial.Authority);

    internal bool IsValid =>
        TileMaximumZoom is >= 0 and <= 24
        && (TileUrl is null || (Uri.TryCreate(TileUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && TileUrl.Contains("{z}", StringComparison.Ordinal)
            && TileUrl.Contains("{x}", StringComparison.Ordinal)
            && TileUrl.Contains("{y}", StringComparison.Ordinal)));
}
