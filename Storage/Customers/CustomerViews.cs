using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Customers;

internal sealed class CustomerViews(Database database) : ICustomerViews
{
    private static readonly string Select =
        $"""
        select {CustomerTable.Instance.Select("c")}, (select count(*) from machines m where m.customer = c.id),
          d.head, {CustomerDetailsTable.Instance.Select("d")}
        from customers c left join customer_details d on d.id = c.id
        """;

    public async Task<CustomerOverview?> FindAsync(string id, CancellationToken cancellation)
    {
        var found = await database.QueryAsync($"{Select} where c.id = @p0", Read, cancellation, id);
        if (found.IsEmpty)
            return null;
        var contacts = await database.QueryAsync(
            $"select {ContactTable.Instance.Select("p")} from contacts p where p.customer = @p0 order by p.id", ContactTable.Instance.Read,
            cancellation, id);
        return found[0] with { Contacts = contacts };
    }

    public async Task<Page<CustomerOverview>> ListAsync(CustomerFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var where = new Conditions("true");
        where.Add(page.After, parameter => $"c.id > {parameter}");
        where.Within(page.Within, "c.station", or: CustomerReach.ByMachines, stray: CustomerReach.IsStray);
        where.Add(filter.Station, parameter => $"c.station = {parameter}");
        where.Add(filter.State?.ToString(), parameter => $"c.state = {parameter}");
        var rows = await database.QueryAsync(
            $"{Select} where {where} order by c.id limit {where.Parameter(page.Limit + 1)}", Read, cancellation, where.Arguments);
        return Paging.Cut(rows, page.Limit, last => last.Customer.Id);
    }

    private static CustomerOverview Read(Row row)
    {
        var customer = CustomerTable.Instance.Read(row);
        var machines = row.Int();
        return new(customer, row.LongOrNull() is null ? null : CustomerDetailsTable.Instance.Read(row), machines, []);
    }
}
