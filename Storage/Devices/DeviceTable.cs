using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Devices;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Devices;

internal sealed class DeviceTable() : ViewTable<DeviceRow>("devices", keys: 1, Text("device"), Text("technician"))
{
    public static DeviceTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["device"];

    public override DeviceRow Read(Row row) => new(row.Text(), row.TextOrNull());

    protected override void Write(DeviceRow row, ICells cells)
    {
        cells.Text(row.Device);
        cells.Text(row.Technician);
    }
}
