using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Storage.Sqlite;

namespace Dispatch.Storage.Evidence;

/// <summary>What a SQLite database says of its own commits, held against what the file beside it says.</summary>
internal static class Acknowledged
{
    /// <returns>Null in a database that was made before commits were counted.</returns>
    public static async Task<(Guid Identity, long Commits)?> ReadAsync(SqliteDatabase database, CancellationToken cancellation)
    {
        var counted = await database.QueryAsync(
            "select 1 from sqlite_master where type = 'table' and name = 'acknowledged'", row => row.Int(), cancellation);
        return counted.IsEmpty
            ? null
            : (await database.QueryAsync(
                "select identity, commits from acknowledged", row => (Guid.Parse(row.Text()), row.Long()), cancellation))[0];
    }

    public static async Task<string?> LossAsync(SqliteDatabase database, string path, CancellationToken cancellation)
    {
        (Guid Identity, long Commits) kept;
        try
        {
            // The file first: what is committed meanwhile is no loss.
            if (HeadFile.Read(path) is not { } head) return null;
            kept = head;
        }
        catch (InvalidDataException unreadable)
        {
            return $"{unreadable.Message}, so nobody knows whether {path} has all that was acknowledged.";
        }

        var last = File.GetLastWriteTimeUtc(HeadFile.Of(path)).ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var acknowledged = $"{kept.Commits} commits that were acknowledged, the last at {last}";
        if (new FileInfo(path) is not { Exists: true, Length: > 0 }) return $"{path} is gone or empty, with all of the {acknowledged}.";
        if (await ReadAsync(database, cancellation) is not var (identity, commits))
            return $"{path} is older than, or has nothing to do with, the {acknowledged}.";
        if (identity != kept.Identity) return $"{path} is another database than the one with the {acknowledged}.";
        return commits < kept.Commits ? $"{path} lacks {kept.Commits - commits} of the {acknowledged}." : null;
    }

    /// <summary>Pages that are none, and numbers of the journal that nobody has: SQLite leaves no gaps.</summary>
    public static async Task<ImmutableArray<string>> DamageAsync(SqliteDatabase database, CancellationToken cancellation)
    {
        var damage = (await database.QueryAsync("pragma quick_check(20)", row => row.Text(), cancellation))
            .Where(line => line != "ok").Select(line => $"The file is damaged: {line.ReplaceLineEndings(" ")}").ToList();
        var missing = (await database.QueryAsync(
            """
            select max(coalesce((select seq from sqlite_sequence where name = 'journal'), 0), coalesce(max(seq), 0)) - count(*) from journal
            """,
            row => row.Long(),
            cancellation))[0];
        if (missing > 0) damage.Add($"{missing} events are gone from the journal: nobody has their numbers.");
        return [.. damage];
    }
}
