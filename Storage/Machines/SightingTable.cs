using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Machines;

/// <summary>Told by machines, not decided: the journal does not hold it, and it is not rebuilt.</summary>
internal sealed class SightingTable() : ViewTable<SightingRow>(
    "sightings",
    keys: 1,
    Text("serial_number"),
    Instant("at"),
    Real("latitude"),
    Real("longitude"))
{
    public static SightingTable Instance { get; } = new();

    public override SightingRow Read(Row row) => new(row.Text(), row.Instant(), row.Point());

    protected override void Write(SightingRow row, ICells cells)
    {
        cells.Text(row.SerialNumber);
        cells.Instant(row.At);
        cells.Point(row.Position);
    }
}
