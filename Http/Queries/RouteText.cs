namespace Dispatch.Http.Queries;

/// <summary>
/// Texts out of the address, where slashes stay escaped until they are read, and so do percent signs (see <see cref="RawSegments"/>).
/// </summary>
public static class RouteText
{
    public static string Decode(string segment) =>
        segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Replace("%25", "%", StringComparison.Ordinal);

    /// <summary>The form that <see cref="Decode"/> reads.</summary>
    public static string Keep(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);

    public static string Encode(string text) => Uri.EscapeDataString(text);
}
