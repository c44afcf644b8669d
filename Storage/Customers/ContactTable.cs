using Dispatch.Domain.Customers;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.Search;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Search;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Customers;

internal sealed class ContactTable() : ViewTable<ContactRow>(
    "contacts",
    keys: 2,
    Text("customer"),
    Text("id"),
    Text("name"),
    Text("role"),
    Text("phone"),
    Text("email"))
{
    public static ContactTable Instance { get; } = new();

    public override SearchKind? Searched => SearchKind.Contact;

    public override ContactRow Read(Row row) =>
        new(row.Text(), row.Text(), row.Text(), Enum.Parse<ContactRole>(row.Text()), row.TextOrNull(), row.TextOrNull());

    protected override void Write(ContactRow row, ICells cells)
    {
        cells.Text(row.Customer);
        cells.Text(row.Id);
        cells.Text(row.Name);
        cells.Text(row.Role.ToString());
        cells.Text(row.Phone);
        cells.Text(row.Email);
    }

    protected override SearchEntry Entry(ContactRow row) =>
        new([row.Customer, row.Id], row.Name, [row.Phone, row.Email], Codes: [row.Phone]);
}
