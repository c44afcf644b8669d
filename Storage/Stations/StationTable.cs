using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Domain.Geography;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Stations;

/// <summary>
/// Polygons are kept as JSON: an array of [longitude, latitude] pairs, as in GeoJSON but without the repeated first corner.
/// </summary>
internal sealed class StationTable() : ViewTable<StationRow>(
    "stations",
    keys: 1,
    Text("id"),
    Text("name"),
    Text("country"),
    Text("time_zone"),
    Real("latitude"),
    Real("longitude"),
    Text("territory"),
    Text("urban"),
    Instant("closed_at"))
{
    public static StationTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["station"];

    public override StationRow Read(Row row) => new(
        row.Text(),
        row.Text(),
        row.Text(),
        row.Text(),
        row.Point(),
        Polygon(row.Text()),
        row.TextOrNull() is { } urban ? Polygon(urban) : null)
    {
        ClosedAt = row.InstantOrNull(),
    };

    protected override void Write(StationRow row, ICells cells)
    {
        cells.Text(row.Id);
        cells.Text(row.Name);
        cells.Text(row.Country);
        cells.Text(row.TimeZone);
        cells.Point(row.Location);
        cells.Text(Json(row.Territory));
        cells.Text(row.Urban is { } urban ? Json(urban) : null);
        cells.Instant(row.ClosedAt);
    }

    private static string Json(GeoPolygon polygon) =>
        JsonSerializer.Serialize(polygon.Corners.Select(corner => new[] { corner.Longitude, corner.Latitude }));

    private static GeoPolygon Polygon(string json) =>
        new([.. JsonSerializer.Deserialize<double[][]>(json)!.Select(corner => new GeoPoint(corner[1], corner[0]))]);
}
