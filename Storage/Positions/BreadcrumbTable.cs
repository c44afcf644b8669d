using Dispatch.Grains.Interfaces.Views.Positions;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Positions;

/// <summary>Tracks, kept for <see cref="StorageOptions.TracksKept"/>.</summary>
internal sealed class BreadcrumbTable() : ViewTable<BreadcrumbRow>(
    "breadcrumbs",
    keys: 2,
    Text("technician"),
    Instant("at"),
    Real("latitude"),
    Real("longitude"),
    Real("accuracy_metres"),
    Real("speed_kmh"),
    Real("heading_degrees"),
    Instant("received_at"))
{
    public static BreadcrumbTable Instance { get; } = new();

    public override BreadcrumbRow Read(Row row) => new(row.Text(), PositionTable.Crumb(row), row.Instant());

    protected override void Write(BreadcrumbRow row, ICells cells)
    {
        cells.Text(row.Technician);
        PositionTable.Write(row.Seen, cells);
        cells.Instant(row.ReceivedAt);
    }
}
