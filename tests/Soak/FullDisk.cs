using System.Diagnostics;
using System.Net;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Soak;

/// <summary>
/// A node on SQLite whose disk, a small file system of its own, runs full under load and is emptied again. Needs root, to mount it.
/// </summary>
internal static class FullDisk
{
    private const int SizeMiB = 64;

    /// <summary>False when the node did not say that it was full, did not recover, or lost what it had acknowledged.</summary>
    public static async Task<bool> Run(Action<string> say)
    {
        using var database = await NodeDatabase.Create("Sqlite");
        var disk = Path.Combine(database.Folder, "disk");
        Directory.CreateDirectory(disk);
        await Command("mount", "-t", "tmpfs", "-o", $"size={SizeMiB}m", "tmpfs", disk);
        try
        {
            return await Fill(database, disk, say);
        }
        finally
        {
            await Command("umount", disk);
        }
    }

    private static async Task<bool> Fill(NodeDatabase database, string disk, Action<string> say)
    {
        var load = new FleetLoad(machines: 200, perCall: 25);
        await using var node = await Node.Start(database, $"--Storage:Path={Path.Combine(disk, "dispatch.db")}");
        await load.Register(node.Http, CancellationToken.None);
        await Report(load, node.Http);
        var filler = Path.Combine(disk, "filler");
        await FillWith(filler);

        var refusal = await Refusal(load, node.Http);
        var (full, problem) = await node.Http.Send(HttpMethod.Get, "/health/ready");
        say($"disk full after {load.TotalAcknowledged} readings: a call is answered "
            + $"{refusal}, /health/ready {(int)full} {problem.ToJsonString()}");

        File.Delete(filler);
        await Eventually.TrueAsync(async () => (await node.Http.Send(HttpMethod.Get, "/health/ready")).Status == HttpStatusCode.OK,
            TimeSpan.FromSeconds(60), "The node did not recover");
        var problems = await KillSeries.Verify(node.Http, load);
        var kept = load.TotalAcknowledged;
        await Report(load, node.Http);
        problems.AddRange(await KillSeries.Verify(node.Http, load));
        say($"disk free again: ready without a restart, "
            + $"{load.TotalAcknowledged - kept} more readings taken, missing or doubled: {problems.Count}");
        return refusal == HttpStatusCode.ServiceUnavailable && full == HttpStatusCode.ServiceUnavailable && problems.Count == 0;
    }

    private static async Task Report(FleetLoad load, HttpClient node)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await load.Run(node, workers: 4, stop.Token);
    }

    /// <summary>How the node answers the first call that it cannot write.</summary>
    private static async Task<HttpStatusCode?> Refusal(FleetLoad load, HttpClient node)
    {
        try
        {
            await load.Run(node, workers: 1, CancellationToken.None);
            return null;
        }
        catch (HttpRequestException refused)
        {
            return refused.StatusCode;
        }
    }

    private static async Task FillWith(string filler)
    {
        await using var file = new FileStream(filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            for (var page = new byte[4096]; ;) await file.WriteAsync(page);
        }
        catch (IOException)
        {
            // Full, as it should be.
        }
    }

    private static async Task Command(string name, params string[] arguments)
    {
        using var process = Process.Start(name, arguments);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{name} {string.Join(' ', arguments)} ended with {process.ExitCode}; it needs root.");
    }
}
