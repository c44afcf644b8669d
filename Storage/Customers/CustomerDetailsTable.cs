using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Grains.Interfaces.Views.Search;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Search;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Customers;

/// <summary>What is said of customers, apart from everything else so that it can be erased.</summary>
internal sealed class CustomerDetailsTable() : ViewTable<CustomerDetailsRow>(
    "customer_details",
    keys: 1,
    Text("id"),
    Text("name"),
    Text("phone"),
    Text("email"),
    Text("address"),
    Text("services_wanted"),
    Text("notes"))
{
    public static CustomerDetailsTable Instance { get; } = new();

    public override SearchKind? Searched => SearchKind.Customer;

    public override CustomerDetailsRow Read(Row row) => new(
        row.Text(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull());

    protected override void Write(CustomerDetailsRow row, ICells cells)
    {
        cells.Text(row.Id);
        cells.Text(row.Name);
        cells.Text(row.Phone);
        cells.Text(row.Email);
        cells.Text(row.Address);
        cells.Text(row.ServicesWanted);
        cells.Text(row.Notes);
    }

    protected override SearchEntry Entry(CustomerDetailsRow row) =>
        new([row.Id], row.Name ?? row.Id, [row.Phone, row.Address, row.Email], Codes: [row.Id, row.Phone]);
}
