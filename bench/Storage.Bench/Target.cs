using Dispatch.Storage.Databases;
using Dispatch.Storage.Migrations;
using Dispatch.Storage.PostgreSql;
using Dispatch.Storage.Sqlite;
using Dispatch.Testing;

namespace Dispatch.Storage.Bench;

/// <summary>An empty, migrated database of one kind.</summary>
internal sealed class Target(StorageOptions options, Database database, string? folder) : IAsyncDisposable
{
    public StorageOptions Options => options;

    public Database Database => database;

    public static async Task<Target> CreateAsync(string kind)
    {
        var folder = kind == "sqlite" ? Directory.CreateTempSubdirectory("dispatch-bench-").FullName : null;
        var options = new StorageOptions { Node = "bench" };
        if (folder is null)
        {
            options.Provider = StorageProvider.PostgreSql;
            options.ConnectionString = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        }

        Database database = folder is null
            ? new PostgresDatabase(options) { Steps = Migration.Shipped }
            : new SqliteDatabase(Path.Combine(folder, "bench.db"), options, TimeProvider.System) { Steps = Migration.Shipped };
        await database.OpenAsync(CancellationToken.None);
        return new Target(options, database, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        if (folder is not null)
            Directory.Delete(folder, recursive: true);
    }
}
