using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Storage.Tables;
using Dispatch.Storage.Users;

namespace Dispatch.Storage.Requests;

internal sealed class RequestsModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [RequestTable.Instance, RequestContactTable.Instance];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<IRequestViews, RequestViews>();
        services.AddSingleton(new BelongingSource("request", """
            select r.station, null from requests r where r.id = @p0
            union all
            select w.station, w.technician from work_orders w where w.request = @p0
            """));
        services.AddSingleton(new PersonalSource(
            PersonKind.Customer,
            "requests",
            """
            select r.id, r.machine, r.received_at, c.name, c.phone, c.email, c.address
            from requests r left join request_contacts c on c.request = r.id where r.customer = @p0 order by r.received_at, r.id
            """,
            row => new
            {
                id = row.Text(),
                machine = row.Text(),
                receivedAt = row.Instant(),
                caller = row.TextOrNull(),
                phone = row.TextOrNull(),
                email = row.TextOrNull(),
                address = row.TextOrNull(),
            }));
        services.AddSingleton(new PersonalSource(
            PersonKind.User,
            "requests/owned",
            "select id, received_at from requests where owner = 'user:' || @p0 order by received_at, id",
            row => new { id = row.Text(), receivedAt = row.Instant() }));
    }
}
