using System.Collections.Immutable;
using System.Text.Json;
using Dispatch.Grains.Interfaces.Durable;
using Dispatch.Grains.Interfaces.Ports.Users;
using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;

namespace Dispatch.Storage.Users;

internal sealed class PersonalData(Database database, SideWriter side, IEnumerable<PersonalSource> sources) : IPersonalData
{
    private readonly ILookup<PersonKind, PersonalSource> sources =
        sources.OrderBy(source => source.Concept, StringComparer.Ordinal).ToLookup(source => source.Kind);

    public async Task<ImmutableArray<PersonalPart>> OfAsync(PersonKind kind, string id, CancellationToken cancellation)
    {
        var parts = ImmutableArray.CreateBuilder<PersonalPart>();
        foreach (var source in sources[kind])
        {
            var rows = await database.QueryAsync(source.Query, source.Read, cancellation, id);
            if (!rows.IsEmpty)
                parts.Add(new(source.Concept, [.. rows.Select(row => JsonSerializer.SerializeToElement(row, DurableJson.Options))]));
        }

        return parts.ToImmutable();
    }

    public async Task EraseAsync(PersonKind kind, string id, CancellationToken cancellation)
    {
        foreach (var source in sources[kind])
        {
            if (source.Erasure is { } erasure)
                await side.RunAsync(session => session.ExecuteAsync(erasure, CancellationToken.None, id), cancellation);
        }
    }
}
