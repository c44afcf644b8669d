using System.Collections.Immutable;
using System.Data.Common;
using Dispatch.Testing;
using Npgsql;

namespace Dispatch.Storage.Tests.Fixtures;

/// <summary>A database on the PostgreSQL server that all tests of this process share.</summary>
public sealed class PostgresBase : TestDatabase
{
    private string connectionString = "";

    protected override ImmutableArray<KeyValuePair<string, string?>> Settings =>
        [new("Provider", "PostgreSql"), new("ConnectionString", connectionString)];

    public override async Task PrepareAsync()
    {
        var server = await PostgresServer.SharedAsync();
        connectionString = await server.CreateDatabaseAsync();
    }

    public override async Task<DbConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    protected override Task RemoveAsync() => Task.CompletedTask;
}
