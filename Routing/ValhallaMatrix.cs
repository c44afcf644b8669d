using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Domain.Geography;

namespace Dispatch.Routing;

/// <summary>
/// The <c>sources_to_targets</c> service of Valhalla; its short form, and the long one that older servers answer whatever is asked.
/// </summary>
internal sealed class ValhallaMatrix(HttpClient http, Uri address, string costing) : IRoadMatrix
{
    private const double MetresPerKilometre = 1_000;

    public string Provider => "valhalla";

    public async Task<ImmutableArray<Road?>> AskAsync(
        ImmutableArray<GeoPoint> from, ImmutableArray<GeoPoint> to, CancellationToken cancellation)
    {
        var question = new { sources = Places(from), targets = Places(to), costing, units = "kilometers", verbose = false };
        using var response =
            await http.PostAsJsonAsync(new Uri($"{address.AbsoluteUri.TrimEnd('/')}/sources_to_targets"), question, cancellation);
        if (!response.IsSuccessStatusCode) throw await Refusal.Of(response, cancellation);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("sources_to_targets", out var matrix))
            throw new JsonException("The answer has no sources_to_targets.");
        var (distances, durations) = matrix.ValueKind == JsonValueKind.Object ? Short(matrix) : Long(matrix);
        return RoadCells.Of(from.Length, to.Length, distances, durations, MetresPerKilometre);
    }

    private static IEnumerable<object> Places(ImmutableArray<GeoPoint> places) =>
        places.Select(p => new { lat = p.Latitude, lon = p.Longitude });

    private static (double?[]?[]?, double?[]?[]?) Short(JsonElement matrix)
    {
        var table = matrix.Deserialize<Table>(JsonSerializerOptions.Web);
        return (table?.Distances, table?.Durations);
    }

    private static (double?[]?[]?, double?[]?[]?) Long(JsonElement matrix)
    {
        var rows = matrix.Deserialize<Cell[][]>(JsonSerializerOptions.Web) ?? [];
        return ([.. rows.Select(row => row.Select(cell => cell.Distance).ToArray())], [
            .. rows.Select(row => row.Select(cell => cell.Time).ToArray())]);
    }

    private sealed record Table(double?[]?[]? Durations, double?[]?[]? Distances);

    private sealed record Cell(double? Distance, double? Time);
}
