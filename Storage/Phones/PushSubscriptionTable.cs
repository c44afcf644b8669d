using Dispatch.Grains.Interfaces.Views.Phones;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Tables;
using static Dispatch.Storage.Tables.Column;

namespace Dispatch.Storage.Phones;

internal sealed class PushSubscriptionTable() : ViewTable<PushSubscriptionRow>(
    "push_subscriptions",
    keys: 2,
    Text("technician"),
    Text("phone"),
    Text("endpoint"),
    Text("public_key"),
    Text("secret"))
{
    public static PushSubscriptionTable Instance { get; } = new();

    public override PushSubscriptionRow Read(Row row) => new(row.Text(), row.Text(), new(row.Text(), row.Text(), row.Text()));

    protected override void Write(PushSubscriptionRow row, ICells cells)
    {
        cells.Text(row.Technician);
        cells.Text(row.Phone);
        cells.Text(row.Address.Endpoint);
        cells.Text(row.Address.PublicKey);
        cells.Text(row.Address.Secret);
    }
}
