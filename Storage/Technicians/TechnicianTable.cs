using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Technicians;

internal sealed class TechnicianTable() : ViewTable<TechnicianRow>(
    "technicians",
    keys: 1,
    Text("id"),
    Text("station"),
    Text("skills"),
    Real("latitude"),
    Real("longitude"),
    Instant("left_at"))
{
    public static TechnicianTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["technician"];

    public override TechnicianRow Read(Row row) =>
        new(row.Text(), row.Text(), DurableJson.Read<ImmutableArray<string>>(row.Text()), row.Point())
        {
            LeftAt = row.InstantOrNull(),
        };

    protected override void Write(TechnicianRow row, ICells cells)
    {
        cells.Text(row.Id);
        cells.Text(row.Station);
        cells.Text(DurableJson.Text(row.Skills));
        cells.Point(row.Home);
        cells.Instant(row.LeftAt);
    }
}
