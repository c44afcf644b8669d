using System.Diagnostics;
using System.Text;

namespace Dispatch.Testing.Nodes;

/// <summary>The real node as a process of its own, on a free port, with its own database. It ends with the test.</summary>
public sealed class Node : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(1);
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri?> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;

    private Node(NodeDatabase database, string[] settings)
    {
        var start = new ProcessStartInfo(
            "dotnet")
        { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = database.Folder };
        foreach (var argument in (string[])[
            Program(), "--urls", "http://127.0.0.1:0", $"--Access:FirstPassword={Administrator.Password}", .. database.Settings,
                .. database.Ports(), .. settings])
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => Heard(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) =>
        {
            // Waits for the last of its output too.
            process.WaitForExit();
            address.TrySetException(
                new InvalidOperationException($"The node ended with {process.ExitCode} before it was ready:\n{Output}"));
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Without an address where the node listens to nobody.</summary>
    public HttpClient Http { get; private set; } = new();

    public int ProcessId => process.Id;

    public string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    /// <param name="settings">As on the command line: <c>--Section:Name=value</c>.</param>
    public static async Task<Node> Start(NodeDatabase database, params string[] settings)
    {
        var node = new Node(database, settings);
        try
        {
            if (await node.address.Task.WaitAsync(StartsWithin) is { } address) node.Http = Administrator.Client(address);
            return node;
        }
        catch (TimeoutException)
        {
            await node.DisposeAsync();
            throw new TimeoutException($"The node was not ready within {StartsWithin}:\n{node.Output}");
        }
    }

    /// <summary>As if the power failed: no handler runs.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>As Ctrl-C does; answers the exit code.</summary>
    public async Task<int> Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(StartsWithin);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited) await Kill();
        process.Dispose();
    }

    private void Heard(string? line)
    {
        if (line is null) return;
        lock (output) output.AppendLine(line);
        if (!line.StartsWith("Dispatch (", StringComparison.Ordinal)) return;
        if (line.Contains(" is at ", StringComparison.Ordinal)) address.TrySetResult(new Uri(line.Split(" is at ")[1].Split(' ')[0]));
        else if (line.Contains(" hosts grains ", StringComparison.Ordinal)) address.TrySetResult(null);
    }

    /// <summary>The silo as built beside these tests: .../bin/System.Tests/CONFIGURATION/ and .../bin/Silo/CONFIGURATION/.</summary>
    public static string Program()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(own.Parent!.Parent!.FullName, "Silo", own.Name, "Dispatch.Silo.dll");
    }
}
