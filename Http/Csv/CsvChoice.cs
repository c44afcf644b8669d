using Microsoft.Net.Http.Headers;

namespace Dispatch.Http.Csv;

/// <summary>
/// Whether a caller wants a list as CSV: <c>?format=csv</c>, or an <c>Accept</c> header that prefers <c>text/csv</c> to JSON.
/// </summary>
internal static class CsvChoice
{
    public const string Parameter = "format";
    public const string MediaType = "text/csv";
    private const string Json = "application/json";
    private static readonly string[] Formats = ["json", "csv"];

    /// <returns>What the parameter must be, null when it is right.</returns>
    public static string? Check(string format) =>
        Formats.Contains(format, StringComparer.OrdinalIgnoreCase) ? null : $"must be one of {string.Join(", ", Formats)}";

    public static bool IsMade(HttpRequest request)
    {
        if (request.Query.TryGetValue(Parameter, out var format))
            return string.Equals(format, Formats[1], StringComparison.OrdinalIgnoreCase);
        var accepted = request.GetTypedHeaders().Accept;
        return Quality(accepted, MediaType) is > 0 and var csv && csv >= Quality(accepted, Json);
    }

    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type) =>
        accepted.Where(value => value.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            .Max(value => (double?)(value.Quality ?? 1)) ?? 0;
}
