using Dispatch.Storage.Databases;
using Dispatch.Storage.Journal;
using Dispatch.Storage.Tables;
using Npgsql;

namespace Dispatch.Storage.PostgreSql;

/// <summary>
/// The writer's connection: rows are collected and sent as a few statements over arrays, so that a group costs a handful of round trips
/// however many rows it has.
/// </summary>
internal sealed class PostgresGroupTransaction(NpgsqlConnection connection) : IGroupTransaction
{
    private readonly Dictionary<BulkStatement, PostgresCells> cells = new(ReferenceEqualityComparer.Instance);
    private readonly List<PostgresCells> used = [];
    private readonly PostgresHeads heads = new(connection);
    private NpgsqlTransaction? transaction;

    public Session Session { get; } = new PostgresSession(connection);

    public void Begin() => transaction = connection.BeginTransaction();

    public void LookUp(IReadOnlyList<PendingAppend> appends) => heads.LookUp(appends);

    public void MoveHeads(IReadOnlyList<PendingAppend> appends) => heads.Move(appends);

    public ICells Rows(BulkStatement statement)
    {
        if (!cells.TryGetValue(statement, out var collected))
            cells.Add(statement, collected = new PostgresCells(statement));
        if (!used.Contains(collected))
            used.Add(collected);
        return collected;
    }

    public void Flush()
    {
        using var batch = new NpgsqlBatch(connection);
        foreach (var collected in used)
        {
            if (collected.Count > 0)
                batch.BatchCommands.Add(collected.Command);
        }

        if (batch.BatchCommands.Count > 0)
            batch.ExecuteNonQuery();
        Clear();
    }

    public void Commit()
    {
        transaction!.Commit();
        transaction.Dispose();
        transaction = null;
    }

    public void Rollback()
    {
        Clear();
        transaction?.Rollback();
        transaction?.Dispose();
        transaction = null;
    }

    public string Durability() => $"PostgreSQL synchronous_commit={Show("synchronous_commit")}, fsync={Show("fsync")}";

    public void Dispose()
    {
        transaction?.Dispose();
        connection.Dispose();
    }

    private void Clear()
    {
        foreach (var collected in used)
            collected.Clear();
        used.Clear();
    }

    private string Show(string setting)
    {
        using var command = new NpgsqlCommand($"show {setting}", connection);
        return (string)command.ExecuteScalar()!;
    }
}
