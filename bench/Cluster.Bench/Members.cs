using System.Diagnostics;
using Dispatch.Testing.Nodes;

namespace Dispatch.ClusterBench;

/// <summary>The nodes of one cluster, each a process, and the database they share.</summary>
internal sealed class Members : IAsyncDisposable
{
    private readonly NodeDatabase database;
    private readonly List<Node> nodes = [];

    private Members(NodeDatabase database) => this.database = database;

    public static async Task<Members> Create() => new(await NodeDatabase.ForCluster());

    public async Task<Node> Add(params string[] settings)
    {
        var node = await Node.Start(database, [$"--Storage:Node=n{nodes.Count}", .. settings]);
        nodes.Add(node);
        return node;
    }

    public static TimeSpan Cpu(params Node[] of)
    {
        var sum = TimeSpan.Zero;
        foreach (var node in of) sum += Process.GetProcessById(node.ProcessId).TotalProcessorTime;
        return sum;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes) await node.DisposeAsync();
        database.Dispose();
    }
}
