using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Tables;

namespace Dispatch.Storage.Rebuilding;

internal sealed class ViewRebuilds(Database database, SideWriter side, ViewTables tables, TimeProvider time) : IViewRebuilds
{
    /// <summary>Less than any stream's head: whatever a stream writes replaces such a row.</summary>
    private const long NotYet = -1;

    private readonly ImmutableSortedDictionary<string, ViewTable> rebuilt =
        tables.All.Where(table => !table.Kinds.IsEmpty)
            .ToImmutableSortedDictionary(table => table.Name, table => table, StringComparer.Ordinal);

    public ImmutableArray<KeptView> Views { get; } =
        [.. tables.All.Where(table => !table.Kinds.IsEmpty).OrderBy(table => table.Name, StringComparer.Ordinal)
            .Select(table => new KeptView(table.Name, table.Version, table.Kinds))];

    public async Task<ImmutableArray<string>> OutdatedAsync(CancellationToken cancellation)
    {
        var known = (await database.QueryAsync(
            "select name, version from view_versions", row => (Name: row.Text(), Version: row.Long()), cancellation))
            .ToDictionary(view => view.Name, view => view.Version);
        var outdated = ImmutableArray.CreateBuilder<string>();
        foreach (var view in Views.Where(view => known.GetValueOrDefault(view.Name) < view.Version))
        {
            var first = await database.QueryAsync($"select head from {view.Name} limit 1", row => row.Long(), cancellation);
            if (first.IsEmpty) await side.RunAsync(session => KeepVersionAsync(session, view.Name), cancellation);
            else outdated.Add(view.Name);
        }

        return outdated.DrainToImmutable();
    }

    public Task BeginAsync(string view, CancellationToken cancellation) =>
        side.RunAsync(
            session => session.ExecuteAsync($"update {rebuilt[view].Name} set head = {NotYet}", CancellationToken.None), cancellation);

    public Task<ImmutableArray<string>> StreamsAsync(
        string kind, string after, int limit, CancellationToken cancellation) => database.QueryAsync(
        "select stream from streams where stream > @p0 and stream < @p1 order by stream limit @p2",
        row => row.Text(),
        cancellation,
        after.Length == 0 ? $"{kind}/" : after,
        $"{kind}0",
        limit);

    public Task<int> EndAsync(string view, CancellationToken cancellation) => side.RunAsync(
        async session =>
        {
            var removed = await session.ExecuteAsync($"delete from {rebuilt[view].Name} where head = {NotYet}", CancellationToken.None);
            await KeepVersionAsync(session, view);
            return removed;
        },
        cancellation);

    public string KeyOf(ViewRow row) => RowKey.Of(tables.Of(row), row);

    public bool Takes(string view, Type rows) => rebuilt.TryGetValue(view, out var table) && table.RowType == rows;

    private Task<int> KeepVersionAsync(Session session, string view) => session.ExecuteAsync(
        """
        insert into view_versions (name, version, written_at) values (@p0, @p1, @p2)
        on conflict (name) do update set version = excluded.version, written_at = excluded.written_at
        """,
        CancellationToken.None,
        view,
        rebuilt[view].Version,
        time.GetUtcNow());
}
