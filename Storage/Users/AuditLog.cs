using System.Globalization;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Users;

internal sealed class AuditLog(Database database, SideWriter side) : IAuditLog
{
    public Task AddAsync(AuditEntry entry, CancellationToken cancellation) => side.RunAsync(
        session => session.ExecuteAsync(
            "insert into audit (at, actor, kind, subject, detail, address) values (@p0, @p1, @p2, @p3, @p4, @p5)",
            CancellationToken.None,
            entry.At,
            entry.Actor,
            entry.Kind,
            entry.Subject,
            entry.Detail,
            entry.Address),
        cancellation);

    public async Task<Page<AuditEntry>> ListAsync(AuditFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var where = new Conditions("true");
        if (page.After is { } after)
        {
            if (!long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                throw new FormatException($"'{after}' is no cursor of this list.");
            where.Add(number, parameter => $"number < {parameter}");
        }

        where.Add(filter.Actor, parameter => $"actor = {parameter}");
        where.Add(filter.Kind, parameter => $"kind = {parameter}");
        where.Add(filter.Subject, parameter => $"subject = {parameter}");
        where.Add(filter.From, parameter => $"at >= {parameter}");
        where.Add(filter.To, parameter => $"at < {parameter}");
        var rows = await database.QueryAsync(
            "select number, at, actor, kind, subject, detail, address from audit "
                + $"where {where} order by number desc limit {where.Parameter(page.Limit + 1)}",
            Read,
            cancellation,
            where.Arguments);
        return Paging.Cut(rows, page.Limit, last => last.Number.ToString(CultureInfo.InvariantCulture));
    }

    private static AuditEntry Read(Row row) => new(
        row.Long(), row.Instant(), row.Text(), row.Text(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull());
}
