using Dispatch.Storage;
using Dispatch.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dispatch.Engine.Tests.Hosting;

/// <summary>A PostgreSQL database with the product's tables, in which Orleans' own providers find theirs.</summary>
public sealed class ClusterDatabase : IAsyncLifetime
{
    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync()
    {
        ConnectionString = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
            [new("Storage:Provider", "PostgreSql"), new("Storage:ConnectionString", ConnectionString)]);
        builder.AddStorage();
        using var migrated = builder.Build();
        await migrated.StartAsync();
        await migrated.StopAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
