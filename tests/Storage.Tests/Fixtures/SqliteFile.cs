using System.Collections.Immutable;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Dispatch.Storage.Tests.Fixtures;

public sealed class SqliteFile : TestDatabase
{
    private readonly string folder = Directory.CreateTempSubdirectory("dispatch-storage-").FullName;

    public string FileName => Path.Combine(folder, "dispatch.db");

    protected override ImmutableArray<KeyValuePair<string, string?>> Settings => [new("Provider", "Sqlite"), new("Path", FileName)];

    public override Task PrepareAsync() => Task.CompletedTask;

    public override async Task<DbConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={FileName};Pooling=false;Default Timeout=10");
        await connection.OpenAsync();
        return connection;
    }

    protected override Task RemoveAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}
