using System.Collections.Immutable;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Toy.Tests.Lockers;

internal sealed class LockerTable() : ViewTable<LockerRow>("lockers", keys: 1, Text("id"), Text("machine"))
{
    public static LockerTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["locker"];

    public override LockerRow Read(Row row) => new(row.Text(), row.TextOrNull());

    protected override void Write(LockerRow row, ICells cells)
    {
        cells.Text(row.Id);
        cells.Text(row.Machine);
    }
}
