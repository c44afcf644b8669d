namespace Dispatch.Testing.Nodes;

/// <summary>A database for nodes that come and go, whichever engine they have, in a temporary folder that is also their working directory.</summary>
public sealed class NodeDatabase : IDisposable
{
    private NodeDatabase(params string[] settings) => Settings = settings;

    public string Folder { get; } = Directory.CreateTempSubdirectory("dispatch-").FullName;

    public string[] Settings { get; }

    public static async Task<NodeDatabase> Create(string provider)
    {
        var server = await PostgresServer.SharedAsync();
        return provider == "Sqlite"
            ? new("--Storage:Provider=Sqlite", $"--Engine:ConnectionString={await server.CreateDatabaseAsync()}")
            : await On(server);
    }

    public static async Task<NodeDatabase> On(PostgresServer server) =>
        new("--Storage:Provider=PostgreSql", $"--Storage:ConnectionString={await server.CreateDatabaseAsync()}");

    /// <summary>For nodes with Orleans that are to be one cluster.</summary>
    public static async Task<NodeDatabase> ForCluster()
    {
        var alone = await On(await PostgresServer.SharedAsync());
        return new([.. alone.Settings, "--Engine:SingleNode=false", "--Engine:Address=127.0.0.1"]);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
