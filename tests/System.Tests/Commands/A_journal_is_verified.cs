using System.Diagnostics;
using System.Net;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using Microsoft.Data.Sqlite;

namespace Dispatch.SystemTests.Commands;

/// <summary>F-84, F-90 with the real program.</summary>
public class A_journal_is_verified
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task While_a_node_serves_it_and_after(string provider)
    {
        using var database = await NodeDatabase.Create(provider);
        await using (var node = await Node.Start(database))
        {
            await node.Http.Post("/api/stations", SampleFleet.Station("S1"));
            (await Verify(database)).ShouldBe((0, "The journal is whole: "));
        }

        await database.Execute("update journal set actor = 'user:mallory' where stream = 'station/S1' and version = 1");
        var (ended, said) = await Run(database);
        ended.ShouldBe(1, said);
        said.ShouldContain("station/S1 1: The event was changed.");

        await using (var node = await Node.Start(database))
        {
            var answer = await node.Http.Send(HttpMethod.Get, "/health/ready");
            await Eventually.TrueAsync(
                async () => (answer = await node.Http.Send(HttpMethod.Get, "/health/ready")).Status == HttpStatusCode.ServiceUnavailable,
                TimeSpan.FromSeconds(30), "the node says that it is ready");
            answer.Body["code"]!.GetValue<string>().ShouldBe("journal_damaged");
            answer.Body.ToJsonString().ShouldNotContain("station/S1");
        }

        (await Run(database, "--accept-loss", "Ada, it was me")).Ended.ShouldBe(0);
        (await Verify(database)).ShouldBe((0, "The journal is whole: "));
    }

    [Fact]
    public async Task A_database_of_no_bytes_where_one_was_is_served_once_somebody_says_why()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using (var node = await Node.Start(database))
            await node.Http.Post("/api/stations", SampleFleet.Station("S1"));
        SqliteConnection.ClearAllPools();
        var file = Path.Combine(database.Folder, "data", "dispatch.db");
        File.Delete(file + "-wal");
        File.Delete(file + "-shm");
        await File.WriteAllBytesAsync(file, []);

        var refused = await Should.ThrowAsync<InvalidOperationException>(Node.Start(database));
        refused.Message.ShouldContain("with 78");
        refused.Message.ShouldContain("is gone or empty, with all of the ");

        (await Run(database, "--accept-loss", "the disk is gone")).ShouldSatisfyAllConditions(
            said => said.Ended.ShouldBe(1), said => said.Said.ShouldContain("write who you are and why"));
        (await Run(database, "--accept-loss", "Ada, the disk is gone")).Ended.ShouldBe(0);
        await using var next = await Node.Start(database);
        (await next.Http.Get("/health/ready"))["status"]!.GetValue<string>().ShouldBe("ready");
    }

    private static async Task<(int Ended, string Said)> Verify(NodeDatabase database)
    {
        var (ended, said) = await Run(database);
        return (ended, said.Contains("The journal is whole: ", StringComparison.Ordinal) ? "The journal is whole: " : said);
    }

    private static async Task<(int Ended, string Said)> Run(NodeDatabase database, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Node.Program(), "verify", .. words, .. database.Settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = database.Folder,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
