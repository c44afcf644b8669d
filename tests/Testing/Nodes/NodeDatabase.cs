namespace Dispatch.Testing.Nodes;

/// <summary>A database for nodes that come and go, in a temporary folder that is also their working directory.</summary>
public sealed class NodeDatabase : IDisposable
{
    private readonly bool isShared;

    private NodeDatabase(bool isShared, params string[] settings) => (this.isShared, Settings) = (isShared, settings);

    public string Folder { get; } = Directory.CreateTempSubdirectory("dispatch-").FullName;

    public string[] Settings { get; }

    /// <summary>Null where it is a file.</summary>
    public string? ConnectionString =>
        Settings.Select(setting => setting.Split('=', 2)).FirstOrDefault(setting => setting[0] == "--Storage:ConnectionString")?[1];

    public static async Task<NodeDatabase> Create(string provider) =>
        provider == "Sqlite" ? new(isShared: false, "--Storage:Provider=Sqlite") : await On(await PostgresServer.SharedAsync());

    public static async Task<NodeDatabase> On(PostgresServer server) =>
        new(isShared: false, "--Storage:Provider=PostgreSql", $"--Storage:ConnectionString={await server.CreateDatabaseAsync()}");

    /// <summary>For nodes that are to be one cluster.</summary>
    public static async Task<NodeDatabase> ForCluster()
    {
        using var alone = await On(await PostgresServer.SharedAsync());
        return new(isShared: true, [.. alone.Settings, "--Engine:Cluster=true", "--Engine:Address=127.0.0.1"]);
    }

    /// <summary>Settings of one more node: in a cluster, ports of its own.</summary>
    public string[] Ports() =>
        isShared && FreePorts.Take(2) is var ports ? [$"--Engine:SiloPort={ports[0]}", $"--Engine:GatewayPort={ports[1]}"] : [];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
