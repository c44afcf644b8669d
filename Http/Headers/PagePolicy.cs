namespace Dispatch.Http.Headers;

/// <summary>What the node's pages may load from elsewhere; whoever has something to show there adds its origin.</summary>
public sealed class PagePolicy
{
    /// <summary>Origins of map tiles: <c>https://tiles.example.com</c>.</summary>
    public IList<string> Tiles { get; } = [];

    /// <summary>
    /// Pages run nothing but files of the node itself, also no script or style that stands in a page, and stand in no frame of anybody's.
    /// </summary>
    internal string Text
    {
        get
        {
            var tiles = string.Concat(Tiles.Select(origin => $" {origin}"));
            return "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; manifest-src 'self'; font-src 'self'; "
                + $"img-src 'self' data: blob:{tiles}; connect-src 'self'{tiles}; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'";
        }
    }

    /// <summary>For a page that marks its own scripts by a nonce, and whose library makes styles as it goes.</summary>
    public static string WithNonce(string nonce) =>
        $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For a page of the node whose library makes styles as it goes.</summary>
    public const string WithOwnStyles =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>
    /// A document that the browser's own viewer shows: viewers of some browsers are pages of their own, which a page's rules would stop.
    /// </summary>
    internal const string Document = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
}
