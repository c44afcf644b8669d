using Dispatch.Testing;

namespace Dispatch.Engine.Tests.Hosting;

/// <summary>What nodes keep their states and reminders in, whichever engine they have: a SQLite file and a PostgreSQL database.</summary>
public sealed class EngineDatabase : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dispatch-engine-").FullName;

    private EngineDatabase(string connectionString) => ConnectionString = connectionString;

    public string ConnectionString { get; }

    public string File => Path.Combine(folder, "dispatch.db");

    public static async Task<EngineDatabase> CreateAsync() => new(await (await PostgresServer.SharedAsync()).CreateDatabaseAsync());

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
