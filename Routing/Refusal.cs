using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dispatch.Routing;

/// <summary>A refused call, in the service's own words.</summary>
internal static partial class Refusal
{
    private const int Longest = 300;

    /// <summary>OSRM: a place has no road near it.</summary>
    private const string OsrmNoSegment = "NoSegment";

    /// <summary>Valhalla: no suitable edges near a location; no path or no route to one.</summary>
    private static readonly int[] ValhallaNoEdges = [170, 171, 442];

    public static async Task<Exception> Of(HttpResponseMessage response, CancellationToken cancellation)
    {
        var words = await response.Content.ReadAsStringAsync(cancellation);
        if (response.StatusCode == HttpStatusCode.BadRequest && Places(words) is { } refused) return refused;
        return new HttpRequestException(
            $"The routing service answers {(int)response.StatusCode}: {(words.Length > Longest ? words[..Longest] : words)}", null,
            response.StatusCode);
    }

    /// <summary>Null where it is another refusal.</summary>
    public static PlacesRefusedException? Of(string? code, string? message) => code != OsrmNoSegment
        ? null
        : new(message ?? code, Coordinate().Match(message ?? "") is { Success: true } match
            && int.TryParse(match.ValueSpan["coordinate ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                ? place
                : null);

    private static PlacesRefusedException? Places(string words)
    {
        try
        {
            var told = JsonSerializer.Deserialize<Words>(words, JsonSerializerOptions.Web);
            return told is { ErrorCode: { } number } && ValhallaNoEdges.Contains(number)
                ? new(told.Error ?? words)
                : Of(told?.Code, told?.Message);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"coordinate \d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Coordinate();

    private sealed record Words(
        string? Code, string? Message, string? Error,
        [property: System.Text.Json.Serialization.JsonPropertyName("error_code")] int? ErrorCode);
}
