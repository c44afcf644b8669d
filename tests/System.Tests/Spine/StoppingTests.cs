using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Spine;

public class StoppingTests
{
    private static readonly string[] Soon = ["--Node:DrainWithin=00:00:01", "--Node:StopWithin=00:00:05"];

    [Theory]
    [InlineData("POST /api/machines HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")]
    [InlineData(
        "POST /api/telemetry/readings HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nTransfer-Encoding: "
            + "chunked\r\n\r\n1\r\n[\r\n")]
    [InlineData("POST /api/machines HTTP/1.1\r\nHost: 127.0.0.1\r\n")]
    public async Task A_call_that_does_not_end_is_cut_off_and_the_journal_closed(string beginning)
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database, Soon);
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", node.Http.BaseAddress!.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(beginning));
        (await node.Http.Get("/health/live")).ShouldNotBeNull();

        var watch = Stopwatch.StartNew();
        var ended = await node.Interrupt();

        ended.ShouldBe(0, node.Output);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
        node.Output.ShouldContain("The journal is closed");
        node.Output.ShouldNotContain("xception", Case.Sensitive, node.Output);
    }

    [Fact]
    public async Task A_node_that_is_told_to_stop_while_it_starts_does_so()
    {
        using var database = await NodeDatabase.Create("Sqlite");

        var (ended, output) = await Interrupted([.. database.Settings, .. Soon], database.Folder, "The journal is open");

        ended.ShouldBe(0, output);
        output.ShouldNotContain("xception", Case.Sensitive, output);
    }

    /// <summary>A node that is interrupted as soon as it says this: its exit code and all that it said.</summary>
    private static async Task<(int Ended, string Output)> Interrupted(string[] settings, string folder, string once)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var program = Path.Combine(own.Parent!.Parent!.FullName, "Silo", own.Name, "Dispatch.Silo.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0", .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = new StringBuilder();
        var told = false;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            output.AppendLine(line);
            if (told || !line.Contains(once, StringComparison.Ordinal)) continue;
            told = true;
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        }

        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return (process.ExitCode, output + await errors);
    }
}
