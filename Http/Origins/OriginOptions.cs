namespace Dispatch.Http.Origins;

/// <summary>Configuration section <c>Origins</c>: the addresses under which browsers know this node.</summary>
public sealed class OriginOptions
{
    public const string Section = "Origins";

    /// <summary>
    /// Addresses of a reverse proxy in front of this node, whose pages act on it as its own do: <c>https://dispatch.example.com</c>.
    /// Default none: only the address of the request itself.
    /// </summary>
    public string[] Own { get; set; } = [];

    internal static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase);
}
