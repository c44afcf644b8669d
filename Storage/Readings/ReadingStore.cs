using System.Collections.Immutable;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Databases;

namespace Dispatch.Storage.Readings;

internal sealed class ReadingStore(Database database) : IReadings
{
    private const string Select = $"select {ReadingTable.Columns} from readings where machine = @p0";

    public async Task<ImmutableArray<ReadingRow>> RecentAsync(string machine, int limit, CancellationToken cancellation)
    {
        var newestFirst = await database.QueryAsync(
            $"{Select} order by at desc, meter_hours desc limit @p1", ReadingTable.Read, cancellation, machine, limit);
        return [.. newestFirst.Reverse()];
    }

    public Task<ImmutableArray<ReadingRow>> BetweenAsync(
        string machine, DateTimeOffset from, DateTimeOffset to, int limit, CancellationToken cancellation) =>
        database.QueryAsync(
            $"{Select} and at >= @p1 and at < @p2 order by at, meter_hours limit @p3", ReadingTable.Read, cancellation, machine, from, to,
            limit);

    public async Task<ImmutableArray<ReadingRow>> WithFaultsAsync(
        string machine, DateTimeOffset from, int limit, CancellationToken cancellation)
    {
        var newestFirst = await database.QueryAsync(
            $"{Select} and at >= @p1 and faults is not null order by at desc, meter_hours desc limit @p2", ReadingTable.Read, cancellation,
            machine, from, limit);
        return [.. newestFirst.Reverse()];
    }

    public Task<(ReadingRow? Before, ReadingRow? After)> NeighboursAsync(
        string machine, DateTimeOffset at, CancellationToken cancellation) =>
        database.ReadAsync(
            async session =>
            {
                var applied = $"{Select} and verdict = {ReadingTable.Applied}";
                var before = await session.QueryAsync(
                    $"{applied} and at < @p1 order by at desc, meter_hours desc limit 1", ReadingTable.Read, cancellation, machine, at);
                var after = await session.QueryAsync(
                    $"{applied} and at >= @p1 order by at, meter_hours limit 1", ReadingTable.Read, cancellation, machine, at);
                return (before.FirstOrDefault(), after.FirstOrDefault());
            },
            cancellation);
}
