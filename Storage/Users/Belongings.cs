using System.Collections.Frozen;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Users;

internal sealed class Belongings(Database database, IEnumerable<BelongingSource> sources) : IBelongings
{
    private readonly FrozenDictionary<string, string> queries = sources.ToFrozenDictionary(source => source.Kind, source => source.Query);

    public async Task<Belonging?> FindAsync(string kind, string id, CancellationToken cancellation)
    {
        if (!queries.TryGetValue(kind, out var query))
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "No concept has said whose these are.");
        var rows = await database.QueryAsync(query, row => (Station: row.TextOrNull(), Technician: row.TextOrNull()), cancellation, id);
        return rows.IsEmpty
            ? null
            : new([.. rows.Select(row => row.Station).OfType<string>().Distinct()],
                [.. rows.Select(row => row.Technician).OfType<string>().Distinct()]);
    }
}
