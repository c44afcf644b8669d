namespace Dispatch.Http.Queries;

/// <summary>Texts out of the address: the server leaves an escaped slash as it is, so that it does not part the path.</summary>
public static class RouteText
{
    public static string Decode(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    public static string Encode(string text) => Uri.EscapeDataString(text);
}
