using Dispatch.Testing;

namespace Dispatch.Engine.Tests.Hosting;

public sealed class EngineDatabase
{
    private EngineDatabase(string connectionString) => ConnectionString = connectionString;

    public string ConnectionString { get; }

    internal MemoryStates States { get; } = new();

    internal MemoryReminders Reminders { get; } = new();

    public static async Task<EngineDatabase> CreateAsync() => new(await (await PostgresServer.SharedAsync()).CreateDatabaseAsync());
}
