using System.Collections.Immutable;
using Dispatch.Domain.Rosters;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Views.Rosters;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Rosters;

/// <summary>Rosters as JSON: each is read whole.</summary>
internal sealed class RosterTable() : ViewTable<RosterRow>("rosters", keys: 1, Text("technician"), Text("content"))
{
    public static RosterTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["roster"];

    public override RosterRow Read(Row row) => new(row.Text(), DurableJson.Read<Roster>(row.Text()));

    protected override void Write(RosterRow row, ICells cells)
    {
        cells.Text(row.Technician);
        cells.Text(DurableJson.Text(row.Roster));
    }
}
