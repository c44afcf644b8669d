using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Phones;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Phones;

internal sealed class PhonesModule : StorageModule
{
    public override ImmutableArray<ViewTable> Tables => [PushSubscriptionTable.Instance];

    public override void Add(IServiceCollection services) => services.AddSingleton<IPhoneViews, PhoneViews>();
}
