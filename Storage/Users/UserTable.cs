using System.Collections.Immutable;
using Dispatch.Domain.Users;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Views.Users;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Users;

internal sealed class UserTable() : ViewTable<UserRow>("users", keys: 1, Text("id"), Text("rights"), Flag("is_closed"))
{
    public static UserTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["user"];

    public override UserRow Read(Row row) => new(row.Text(), DurableJson.Read<Rights>(row.Text()), row.Flag());

    protected override void Write(UserRow row, ICells cells)
    {
        cells.Text(row.Id);
        cells.Text(DurableJson.Text(row.Rights));
        cells.Flag(row.IsClosed);
    }
}
