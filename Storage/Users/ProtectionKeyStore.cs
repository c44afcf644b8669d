using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Users;

/// <summary>Waits for the database: ASP.NET Core asks for its keys where it cannot await, once a day.</summary>
internal sealed class ProtectionKeyStore(Database database, SideWriter side, TimeProvider time) : IProtectionKeys
{
    public ImmutableArray<string> All() => Task.Run(() => database.QueryAsync(
        "select xml from protection_keys order by made_at, id", row => row.Text(), CancellationToken.None)).GetAwaiter().GetResult();

    public void Add(string id, string xml) => Task.Run(() => side.RunAsync(
        session => session.ExecuteAsync(
            "insert into protection_keys (id, xml, made_at) values (@p0, @p1, @p2) on conflict do nothing", CancellationToken.None, id, xml,
            time.GetUtcNow()),
        CancellationToken.None)).GetAwaiter().GetResult();
}
