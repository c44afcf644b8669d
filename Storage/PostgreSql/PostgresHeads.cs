using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Storage.Journal;
using Npgsql;

namespace Dispatch.Storage.PostgreSql;

/// <summary>Looks up and moves the heads of the streams of a round, set by set.</summary>
internal sealed class PostgresHeads(NpgsqlConnection connection)
{
    public void LookUp(IReadOnlyList<PendingAppend> appends)
    {
        var byStream = appends.ToDictionary(pending => pending.Append.Stream);
        var byKey = appends.Where(pending => pending.Append.Answer is not null)
            .ToDictionary(pending => (pending.Append.Answer!.Caller, pending.Append.Answer.Key));
        PendingAppend[] receiving = [.. appends.Where(pending => pending.Append.Receipt is not null)];
        using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Command("select stream, head, hash from streams where stream = any($1)", byStream.Keys.ToArray()),
                Command(
                    "select a.caller, a.key from answers a join unnest($1::text[], $2::text[]) k (caller, key) on a.caller = k.caller and "
                        + "a.key = k.key",
                    byKey.Keys.Select(key => key.Caller).ToArray(),
                    byKey.Keys.Select(key => key.Key).ToArray()),
                Command(
                    """
                    select r.stream from receipts r join unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[]) k (stream, source, version, number)
                    on r.stream = k.stream and r.source = k.source and r.version = k.version and r.number = k.number
                    """,
                    receiving.Select(pending => pending.Append.Stream).ToArray(),
                    receiving.Select(pending => pending.Append.Receipt!.Source).ToArray(),
                    receiving.Select(pending => pending.Append.Receipt!.Version).ToArray(),
                    receiving.Select(pending => (long)pending.Append.Receipt!.Number).ToArray()),
            },
        };
        using var reader = batch.ExecuteReader();
        while (reader.Read())
        {
            var pending = byStream[reader.GetString(0)];
            if (pending.Append.ExpectedHead == reader.GetInt64(1))
                pending.Before ??= reader.IsDBNull(2) ? HashChain.Start : reader.GetFieldValue<byte[]>(2);
        }

        reader.NextResult();
        while (reader.Read())
            byKey[(reader.GetString(0), reader.GetString(1))].Status = AppendStatus.AlreadyAnswered;
        reader.NextResult();
        while (reader.Read())
            byStream[reader.GetString(0)].Status = AppendStatus.AlreadyReceived;
    }

    public void Move(IReadOnlyList<PendingAppend> appends)
    {
        if (appends.Count == 0)
            return;
        var moved = new HashSet<string>(appends.Count);
        var made = new HashSet<string>();
        using (var batch = new NpgsqlBatch(connection) { BatchCommands = { MoveAll(appends) } })
        using (var reader = batch.ExecuteReader())
        {
            while (reader.Read())
            {
                moved.Add(reader.GetString(0));
                if (reader.GetBoolean(1))
                    made.Add(reader.GetString(0));
            }
        }

        foreach (var pending in appends)
        {
            if (moved.Contains(pending.Append.Stream) && pending.Append.ExpectedHead > 0 && made.Contains(pending.Append.Stream))
                Unmake(pending.Append.Stream);
            else if (moved.Contains(pending.Append.Stream))
                continue;
            pending.Status = AppendStatus.Fenced;
        }
    }

    /// <summary>In stream order, so that two nodes never wait for each other.</summary>
    private static NpgsqlBatchCommand MoveAll(IReadOnlyList<PendingAppend> appends)
    {
        var streams = new string[appends.Count];
        var from = new long[appends.Count];
        var to = new long[appends.Count];
        var hashes = new byte[]?[appends.Count];
        for (var i = 0; i < appends.Count; i++)
            (streams[i], from[i], to[i], hashes[i]) =
                (appends[i].Append.Stream, appends[i].Append.ExpectedHead, appends[i].Head, appends[i].After);
        return Command(
            """
            insert into streams as s (stream, moved_from, head, hash)
            select * from unnest($1::text[], $2::bigint[], $3::bigint[], $4::bytea[]) m (stream, moved_from, head, hash) order by stream collate "C"
            on conflict (stream) do update set moved_from = excluded.moved_from, head = excluded.head, hash = coalesce(excluded.hash, s.hash)
            where s.head = excluded.moved_from
            returning stream, xmax = 0
            """,
            streams,
            from,
            to,
            hashes);
    }

    /// <summary>A stream that was expected to be there was not: the insert that the upsert made of it is taken back.</summary>
    private void Unmake(string stream)
    {
        using var command =
            new NpgsqlCommand("delete from streams where stream = $1", connection) { Parameters = { new() { Value = stream } } };
        command.ExecuteNonQuery();
    }

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<Array> arrays)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var array in arrays)
            command.Parameters.Add(new NpgsqlParameter { Value = array });
        return command;
    }
}
