using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Machines;

internal sealed class MeterTable() : ViewTable<MeterRow>(
    "meters",
    keys: 1,
    Text("serial_number"),
    Real("lifetime_hours"),
    Instant("reading_at"),
    Real("latitude"),
    Real("longitude"),
    Instant("position_at"),
    Real("hours_per_day"))
{
    public static MeterTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["machine"];

    public override MeterRow Read(Row row) =>
        new(row.Text(), row.Real(), row.Instant(), row.PointOrNull(), row.InstantOrNull(), row.RealOrNull());

    protected override void Write(MeterRow row, ICells cells)
    {
        cells.Text(row.SerialNumber);
        cells.Real(row.LifetimeHours);
        cells.Instant(row.ReadingAt);
        cells.Point(row.Position);
        cells.Instant(row.PositionAt);
        cells.Real(row.HoursPerDay);
    }
}
