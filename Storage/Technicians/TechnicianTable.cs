using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Grains.Interfaces.Technicians;
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

    public override TechnicianRow Read(Row row) =>
        new(row.Text(), row.Text(), JsonSerializer.Deserialize<ImmutableArray<string>>(row.Text()), row.Point())
        {
            LeftAt = row.InstantOrNull(),
        };

    protected override void Write(TechnicianRow row, ICells cells)
    {
        cells.Text(row.Id);
        cells.Text(row.Station);
        cells.Text(JsonSerializer.Serialize(row.Skills));
        cells.Point(row.Home);
        cells.Instant(row.LeftAt);
    }
}
