using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Deadlines;

internal sealed class DeadlineStore(Database database) : IDeadlines
{
    public Task<ImmutableArray<Deadline>> DueAsync(int slice, DateTimeOffset before, int limit, CancellationToken cancellation) =>
        database.QueryAsync(
            """
            select stream, key, due_at, initiator from deadlines where slice = @p0 and due_at < @p1
            order by due_at, stream, key limit @p2
            """,
            DeadlineTable.Read,
            cancellation,
            slice,
            before,
            limit);
}
