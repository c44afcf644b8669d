using System.Collections.Immutable;

namespace Dispatch.Grains.Interfaces.Ports;

/// <summary>The readings that machines sent, applied and flagged.</summary>
public interface IReadings
{
    /// <summary>The newest <paramref name="limit"/> readings by instant, oldest first.</summary>
    Task<ImmutableArray<ReadingRow>> RecentAsync(string machine, int limit, CancellationToken cancellation);

    /// <summary>Readings with from &lt;= instant &lt; to, oldest first.</summary>
    Task<ImmutableArray<ReadingRow>> BetweenAsync(string machine, DateTimeOffset from, DateTimeOffset to, int limit, CancellationToken cancellation);

    /// <summary>The newest readings from an instant on that told of faults, whatever their hours were judged; oldest first.</summary>
    Task<ImmutableArray<ReadingRow>> WithFaultsAsync(string machine, DateTimeOffset from, int limit, CancellationToken cancellation);

    /// <summary>The nearest applied readings before and at or after an instant.</summary>
    Task<(ReadingRow? Before, ReadingRow? After)> NeighboursAsync(string machine, DateTimeOffset at, CancellationToken cancellation);
}
