using System.Collections.Immutable;
using Dispatch.Domain.Customers;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Customers;

internal sealed class CustomerTable() : ViewTable<CustomerRow>(
    "customers",
    keys: 1,
    Text("id"),
    Text("kind"),
    Text("station"),
    Text("state"),
    Instant("opened_at"),
    Instant("complete_by"),
    Text("missing"))
{
    public static CustomerTable Instance { get; } = new();

    public override ImmutableArray<string> Kinds => ["customer"];

    public override CustomerRow Read(Row row) => new(
        row.Text(),
        row.TextOrNull() is { } kind ? Enum.Parse<CustomerKind>(kind) : null,
        row.TextOrNull(),
        Enum.Parse<CustomerFileState>(row.Text()),
        row.Instant(),
        row.Instant(),
        DurableJson.Read<ImmutableArray<FileItem>>(row.Text()));

    protected override void Write(CustomerRow row, ICells cells)
    {
        cells.Text(row.Id);
        cells.Text(row.Kind?.ToString());
        cells.Text(row.Station);
        cells.Text(row.State.ToString());
        cells.Instant(row.OpenedAt);
        cells.Instant(row.CompleteBy);
        cells.Text(DurableJson.Text(row.Missing));
    }
}
