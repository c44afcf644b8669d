using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Users;

internal sealed class SessionStore(Database database, SideWriter side) : ISessions
{
    private const string Select = "select id, subject, kind, began_at, ends_at, device from sessions";

    public Task BeginAsync(UserSession session, CancellationToken cancellation) => side.RunAsync(
        writing => writing.ExecuteAsync(
            "insert into sessions (id, subject, kind, began_at, ends_at, device) values (@p0, @p1, @p2, @p3, @p4, @p5)",
            CancellationToken.None,
            session.Id,
            session.Subject,
            session.Kind,
            session.BeganAt,
            session.EndsAt,
            session.Device),
        cancellation);

    public async Task<UserSession?> FindAsync(string id, CancellationToken cancellation) =>
        (await database.QueryAsync($"{Select} where id = @p0", Read, cancellation, id)).FirstOrDefault();

    public Task<ImmutableArray<UserSession>> OfAsync(string subject, CancellationToken cancellation) =>
        database.QueryAsync($"{Select} where subject = @p0 order by began_at desc, id", Read, cancellation, subject);

    public Task EndAsync(string id, CancellationToken cancellation) => side.RunAsync(
        session => session.ExecuteAsync("delete from sessions where id = @p0", CancellationToken.None, id), cancellation);

    public Task EndAllAsync(string subject, string? but, CancellationToken cancellation) => side.RunAsync(
        session => session.ExecuteAsync(
            "delete from sessions where subject = @p0 and id <> @p1", CancellationToken.None, subject, but ?? ""),
        cancellation);

    private static UserSession Read(Row row) => new(row.Text(), row.Text(), row.Text(), row.Instant(), row.Instant(), row.Text());
}
