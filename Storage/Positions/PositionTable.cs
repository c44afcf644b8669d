using Dispatch.Domain.Positions;
using Dispatch.Grains.Interfaces.Views.Positions;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Positions;

internal sealed class PositionTable() : ViewTable<PositionRow>(
    "positions",
    keys: 1,
    Text("technician"),
    Instant("at"),
    Real("latitude"),
    Real("longitude"),
    Real("accuracy_metres"),
    Real("speed_kmh"),
    Real("heading_degrees"))
{
    public static PositionTable Instance { get; } = new();

    public override PositionRow Read(Row row) => new(row.Text(), Crumb(row));

    /// <summary>All columns after the technician.</summary>
    public static Breadcrumb Crumb(Row row)
    {
        var at = row.Instant();
        return new Breadcrumb(row.Point(), at, row.RealOrNull(), row.RealOrNull(), row.RealOrNull());
    }

    public static void Write(Breadcrumb crumb, ICells cells)
    {
        cells.Instant(crumb.At);
        cells.Point(crumb.Position);
        cells.Real(crumb.AccuracyMetres);
        cells.Real(crumb.SpeedKmh);
        cells.Real(crumb.HeadingDegrees);
    }

    protected override void Write(PositionRow row, ICells cells)
    {
        cells.Text(row.Technician);
        Write(row.Seen, cells);
    }
}
