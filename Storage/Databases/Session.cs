using System.Collections.Immutable;
using System.Data.Common;

namespace Dispatch.Storage.Databases;

/// <summary>
/// Runs SQL on one connection. Parameters are named <c>@p0</c>, <c>@p1</c> ... in the order of the arguments; the SQL is the same for both
/// databases.
/// </summary>
internal abstract class Session
{
    /// <returns>The number of rows changed.</returns>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellation, params object?[] arguments)
    {
        var command = Prepare(sql, arguments);
        try
        {
            return await command.ExecuteNonQueryAsync(cancellation);
        }
        finally
        {
            Done(command);
        }
    }

    public async Task<ImmutableArray<T>> QueryAsync<T>(
        string sql, Func<Row, T> read, CancellationToken cancellation, params object?[] arguments)
    {
        var command = Prepare(sql, arguments);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var row = RowOf(reader);
            var rows = ImmutableArray.CreateBuilder<T>();
            while (await row.ReadAsync(cancellation))
                rows.Add(read(row));
            return rows.DrainToImmutable();
        }
        finally
        {
            Done(command);
        }
    }

    /// <returns>A command with its arguments set; instants are given as <see cref="DateTimeOffset"/>.</returns>
    protected abstract DbCommand Prepare(string sql, object?[] arguments);

    protected abstract void Done(DbCommand command);

    protected abstract Row RowOf(DbDataReader reader);
}
