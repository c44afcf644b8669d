using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Dispatch.Domain.Geography;

namespace Dispatch.Routing;

/// <summary>The <c>table</c> service of OSRM's HTTP API, version 1.</summary>
internal sealed class OsrmTable(HttpClient http, Uri address, string profile) : IRoadMatrix
{
    public string Provider => "osrm";

    public async Task<ImmutableArray<Road?>> AskAsync(
        ImmutableArray<GeoPoint> from, ImmutableArray<GeoPoint> to, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(Address(from, to), cancellation);
        if (!response.IsSuccessStatusCode) throw await Refusal.Of(response, cancellation);
        var table = await response.Content.ReadFromJsonAsync<Table>(cancellation) ?? throw new JsonException("The table is empty.");
        if (Refusal.Of(table.Code, table.Message) is { } refused) throw refused;
        if (table.Code != "Ok") throw new HttpRequestException($"The routing service answers {table.Code}: {table.Message}");
        return RoadCells.Of(from.Length, to.Length, table.Distances, table.Durations, metresPerUnit: 1);
    }

    private Uri Address(ImmutableArray<GeoPoint> from, ImmutableArray<GeoPoint> to)
    {
        var places = string.Join(
            ';', from.Concat(to).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Longitude:0.######},{p.Latitude:0.######}")));
        var sources = string.Join(';', Enumerable.Range(0, from.Length));
        var destinations = string.Join(';', Enumerable.Range(from.Length, to.Length));
        return new Uri(
            $"{address.AbsoluteUri.TrimEnd('/')}/table/v1/{profile}/{places}?sources={sources}&destinations={destinations}&annotations=duration,distance&generate_hints=false");
    }

    private sealed record Table(string Code, string? Message, double?[]?[]? Durations, double?[]?[]? Distances);
}
