using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views.Phones;
using Dispatch.Storage.Tables;
using Dispatch.Storage.Users;

namespace Dispatch.Storage.Phones;

internal sealed class PhonesModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [PushSubscriptionTable.Instance];

    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<IPhoneViews, PhoneViews>();
        services.AddSingleton(new PersonalSource(
            PersonKind.Technician,
            "phones/push",
            "select phone, endpoint from push_subscriptions where technician = @p0 order by phone",
            row => new { phone = row.Text(), endpoint = row.Text() })
        {
            Erasure = "delete from push_subscriptions where technician = @p0",
        });
    }
}
