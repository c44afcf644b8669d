using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Customers;
using Dispatch.Storage.Search;
using Dispatch.Storage.Tables;
using Dispatch.Storage.Users;

namespace Dispatch.Storage.Customers;

internal sealed class CustomersModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [CustomerTable.Instance, CustomerDetailsTable.Instance, ContactTable.Instance];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<ICustomerViews, CustomerViews>();
        services.AddSingleton(new SearchReach(
            "s.kind <> 'Machine'", CustomerReach.OfFind(CustomerReach.IsStray),
            stations => CustomerReach.OfFind($"c.station in {stations} or {CustomerReach.ByMachines(stations)}")));
        services.AddSingleton(new BelongingSource("customer", """
            select c.station, null from customers c where c.id = @p0
            union all
            select m.station, null from machines m where m.customer = @p0 and m.station is not null
            union all
            select w.station, w.technician from work_orders w where w.customer = @p0
            """));
        services.AddSingleton(new PersonalSource(
            PersonKind.Customer,
            "customers/file",
            """
            select c.id, c.kind, c.station, c.opened_at, d.name, d.phone, d.email, d.address, d.services_wanted, d.notes
            from customers c left join customer_details d on d.id = c.id where c.id = @p0
            """,
            row => new
            {
                id = row.Text(),
                kind = row.TextOrNull(),
                station = row.TextOrNull(),
                openedAt = row.Instant(),
                name = row.TextOrNull(),
                phone = row.TextOrNull(),
                email = row.TextOrNull(),
                address = row.TextOrNull(),
                servicesWanted = row.TextOrNull(),
                notes = row.TextOrNull(),
            }));
        services.AddSingleton(new PersonalSource(
            PersonKind.Customer,
            "customers/contacts",
            "select customer, id, name, role, phone, email from contacts where customer = @p0 order by id",
            ContactTable.Instance.Read));
    }
}
