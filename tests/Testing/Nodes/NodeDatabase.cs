namespace Dispatch.Testing.Nodes;

/// <summary>A database for nodes that come and go, in a temporary folder of its own that is also their working directory.</summary>
public sealed class NodeDatabase : IDisposable
{
    private NodeDatabase(string[] settings) => Settings = settings;

    public string Folder { get; } = Directory.CreateTempSubdirectory("dispatch-").FullName;

    public string[] Settings { get; }

    public static async Task<NodeDatabase> Create(string provider)
    {
        if (provider == "Sqlite") return new NodeDatabase(["--Storage:Provider=Sqlite"]);
        return await On(await PostgresServer.SharedAsync());
    }

    public static async Task<NodeDatabase> On(PostgresServer server) =>
        new(["--Storage:Provider=PostgreSql", $"--Storage:ConnectionString={await server.CreateDatabaseAsync()}"]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
