using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views.Phones;
using Dispatch.Storage.Tests.Fixtures;

namespace Dispatch.Storage.Tests.Phones;

public abstract class PhonesToWake<TDatabase> : StorageTest<TDatabase>
    where TDatabase : TestDatabase, new()
{
    [Fact]
    public async Task A_phone_is_known_with_its_newest_address_until_it_is_erased()
    {
        var node = await Database.StartAsync();
        var views = node.Get<IPhoneViews>();
        var row = new PushSubscriptionRow("T1", "p1", new("https://push.example/1", "key", "secret"));
        await node.AppendAsync(A.Append("phones/T1") with { Views = [row, row with { Phone = "p2" }] });
        await node.AppendAsync(A.Append("phones/T2") with { Views = [row with { Technician = "T2" }] });
        var newer = row with { Address = row.Address with { Endpoint = "https://push.example/9" } };

        await node.AppendAsync(A.Append("phones/T1", 1) with { Views = [newer], Erasures = [Erasure.Of<PushSubscriptionRow>("T1", "p2")] });

        (await views.OfAsync("T1", CancellationToken.None)).ShouldBe([newer]);
        (await views.OfAsync("T3", CancellationToken.None)).ShouldBeEmpty();
    }
}

public sealed class PhonesToWakeOnSqlite : PhonesToWake<SqliteFile>;

public sealed class PhonesToWakeOnPostgres : PhonesToWake<PostgresBase>;
