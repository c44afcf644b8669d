using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Views.Phones;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Phones;

internal sealed class PhoneViews(Database database) : IPhoneViews
{
    private static readonly string Of =
        $"select {PushSubscriptionTable.Instance.Select("s")} from push_subscriptions s where s.technician = @p0 order by s.phone";

    public Task<ImmutableArray<PushSubscriptionRow>> OfAsync(string technician, CancellationToken cancellation) =>
        database.QueryAsync(Of, PushSubscriptionTable.Instance.Read, cancellation, technician);
}
