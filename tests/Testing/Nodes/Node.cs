using System.Diagnostics;
using System.Text;

namespace Dispatch.Testing.Nodes;

/// <summary>The real node as a process of its own, on a free port, with its own database. It ends with the test.</summary>
public sealed class Node : IAsyncDisposable
{
    private static readonly TimeSpan _startsWithin = TimeSpan.FromMinutes(1);
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private Node(NodeDatabase database, string[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = database.Folder };
        foreach (var argument in (string[])[Program(), "--urls", "http://127.0.0.1:0", .. database.Settings, .. settings]) start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        _process.OutputDataReceived += (_, line) => Heard(line.Data);
        _process.ErrorDataReceived += (_, line) => Heard(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The node ended before it was ready:\n{Output}"));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public HttpClient Http { get; private set; } = new();

    public int ProcessId => _process.Id;

    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <param name="settings">As on the command line: <c>--Section:Name=value</c>.</param>
    public static async Task<Node> Start(NodeDatabase database, params string[] settings)
    {
        var node = new Node(database, settings);
        try
        {
            node.Http = new HttpClient { BaseAddress = await node._address.Task.WaitAsync(_startsWithin) };
            return node;
        }
        catch (TimeoutException)
        {
            await node.DisposeAsync();
            throw new TimeoutException($"The node was not ready within {_startsWithin}:\n{node.Output}");
        }
    }

    /// <summary>As if the power failed: no handler runs.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>As Ctrl-C does; answers the exit code.</summary>
    public async Task<int> Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(_startsWithin);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited) await Kill();
        _process.Dispose();
    }

    private void Heard(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        if (line.StartsWith("Dispatch (", StringComparison.Ordinal) && line.Contains(" is at ", StringComparison.Ordinal))
            _address.TrySetResult(new Uri(line.Split(" is at ")[1].Split(' ')[0]));
    }

    /// <summary>The silo as built beside these tests: .../bin/System.Tests/CONFIGURATION/ and .../bin/Silo/CONFIGURATION/.</summary>
    private static string Program()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(own.Parent!.Parent!.FullName, "Silo", own.Name, "Dispatch.Silo.dll");
    }
}
