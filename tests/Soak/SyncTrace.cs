using System.Diagnostics;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Soak;

/// <summary>
/// Counts the sync calls that the kernel sees while a node writes, and holds them against the groups the node says it committed: durability
/// is the disk's, not the page cache's. Needs strace.
/// </summary>
internal static class SyncTrace
{
    private static readonly TimeSpan Load = TimeSpan.FromSeconds(10);

    /// <summary>False when there were fewer sync calls than commits.</summary>
    public static async Task<bool> Run(Action<string> say)
    {
        using (var sqlite = await NodeDatabase.Create("Sqlite"))
        {
            if (!await Trace("Sqlite", sqlite, node => Task.FromResult(node.ProcessId), say)) return false;
        }

        await using var server = await PostgresServer.StartAsync();
        using var postgres = await NodeDatabase.On(server);
        return await Trace("PostgreSql", postgres, _ => server.ProcessIdAsync(), say);
    }

    private static async Task<bool> Trace(string provider, NodeDatabase database, Func<Node, Task<int>> traced, Action<string> say)
    {
        var log = Path.Combine(database.Folder, "strace.log");
        var load = new FleetLoad(machines: 200, perCall: 25);
        await using var node = await Node.Start(database);
        using var strace = Process.Start("strace",
            ["-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", log, .. Family(await traced(node)).SelectMany(id => new[] { "-p", id })]);
        await Eventually.TrueAsync(() => File.Exists(log), "strace did not attach");
        var before = await Commits(node);
        await load.Register(node.Http, CancellationToken.None);
        using var stop = new CancellationTokenSource(Load);
        await load.Run(node.Http, workers: 4, stop.Token);
        var commits = await Commits(node) - before;
        await node.Interrupt();
        using (var detach = Process.Start("kill", ["-TERM", $"{strace.Id}"])) await detach.WaitForExitAsync();
        await strace.WaitForExitAsync();

        var syncs = File.ReadLines(log).Count(line => line.Contains("sync(", StringComparison.Ordinal));
        say($"{provider}: {load.TotalAcknowledged} readings acknowledged in {commits} group commits, {syncs} sync calls traced");
        return syncs >= commits;
    }

    /// <summary>A process and its children: PostgreSQL has one for each connection.</summary>
    private static IEnumerable<string> Family(int process) =>
        [$"{process}", .. File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static async Task<long> Commits(Node node) => (long)(await node.Http.Get("/health/ready"))["commits"]!;
}
