using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dispatch.Domain.Customers;
using Dispatch.Grains.Interfaces.Customers;
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
    private static readonly JsonSerializerOptions ByName = new() { Converters = { new JsonStringEnumConverter() } };

    public static CustomerTable Instance { get; } = new();

    public override CustomerRow Read(Row row) => new(
        row.Text(),
        row.TextOrNull() is { } kind ? Enum.Parse<CustomerKind>(kind) : null,
        row.TextOrNull(),
        Enum.Parse<CustomerFileState>(row.Text()),
        row.Instant(),
        row.Instant(),
        JsonSerializer.Deserialize<ImmutableArray<FileItem>>(row.Text(), ByName));

    protected override void Write(CustomerRow row, ICells cells)
    {
        cells.Text(row.Id);
        cells.Text(row.Kind?.ToString());
        cells.Text(row.Station);
        cells.Text(row.State.ToString());
        cells.Instant(row.OpenedAt);
        cells.Instant(row.CompleteBy);
        cells.Text(JsonSerializer.Serialize(row.Missing, ByName));
    }
}
