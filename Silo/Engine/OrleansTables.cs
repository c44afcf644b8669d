using Microsoft.Extensions.Options;
using Npgsql;

namespace Dispatch.Silo.Engine;

/// <summary>
/// Checks before the silo starts that Orleans' tables and queries are in the database, and creates what is missing from the scripts that
/// Orleans publishes. Nodes that start together take turns.
/// </summary>
internal sealed class OrleansTables(IOptions<OrleansEngineOptions> options, ILogger<OrleansTables> logger) : IHostedService
{
    private const long AdvisoryLock = 0x4F_72_6C_65_61_6E_73;

    /// <summary>The scripts in the order in which they are applied, with what shows that each was.</summary>
    private static readonly Script[] Scripts =
    [
        new("PostgreSQL-Main.sql", "orleansquery", null),
        new("PostgreSQL-Persistence.sql", "orleansstorage", "WriteToStorageKey"),
        new("PostgreSQL-Reminders.sql", "orleansreminderstable", "UpsertReminderRowKey"),
        new("PostgreSQL-Clustering.sql", "orleansmembershiptable", "UpdateIAmAlivetimeKey"),
        new("PostgreSQL-Clustering-3.7.0.sql", "orleansmembershiptable", "CleanupDefunctSiloEntriesKey"),
    ];

    /// <exception cref="InvalidOperationException">Something is missing and no script folder is given.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(options.Value.ConnectionString!);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, $"select pg_advisory_lock({AdvisoryLock})", cancellationToken);
        foreach (var script in Scripts)
        {
            if (!await IsAppliedAsync(connection, script, cancellationToken))
                await ApplyAsync(connection, script, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task<bool> IsAppliedAsync(NpgsqlConnection connection, Script script, CancellationToken cancellation)
    {
        await using var table = new NpgsqlCommand("select to_regclass($1) is not null", connection) { Parameters = { new() { Value = script.Table } } };
        if (await table.ExecuteScalarAsync(cancellation) is not true)
            return false;
        await using var query = new NpgsqlCommand("select exists (select from orleansquery where querykey = $1)", connection)
        {
            Parameters = { new() { Value = script.QueryKey ?? "" } },
        };
        return script.QueryKey is null || await query.ExecuteScalarAsync(cancellation) is true;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task ApplyAsync(NpgsqlConnection connection, Script script, CancellationToken cancellation)
    {
        if (options.Value.OrleansScripts is not { } folder)
        {
            var missing = await MissingAsync(connection, cancellation);
            throw new InvalidOperationException(
                $"Orleans' tables are not in the database: {string.Join(", ", missing)} not applied. " +
                "Run these scripts from the Orleans repository, or set Engine:OrleansScripts to the folder that has them.");
        }

        logger.LogInformation("Applying {Script} from {Folder}.", script.File, folder);
        await ExecuteAsync(connection, await File.ReadAllTextAsync(Path.Combine(folder, script.File), cancellation), cancellation);
    }

    private static async Task<List<string>> MissingAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var missing = new List<string>();
        foreach (var script in Scripts)
        {
            if (!await IsAppliedAsync(connection, script, cancellation))
                missing.Add($"{script.Table} ({script.File})");
        }

        return missing;
    }

    private sealed record Script(string File, string Table, string? QueryKey);
}
