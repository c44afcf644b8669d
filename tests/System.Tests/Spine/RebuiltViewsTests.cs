using System.Diagnostics;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.SystemTests.Spine;

/// <summary>
/// What lists are read from follows from the journal: spoilt and rebuilt while the node runs, every view is as it was lived.
/// </summary>
public class RebuiltViewsTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Theory, MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task A_rebuilt_view_is_as_it_was_lived(string provider)
    {
        using var database = await NodeDatabase.Create(provider);
        await using var node = await Node.Start(database, $"--Dispatching:ManualStations:0={OneDay.Station}");
        await OneDay.Live(node.Http);
        await Eventually.TrueAsync(
            async () => (int)(await node.Http.Get("/health/ready"))["waitingMessages"]! == 0, Soon, "Messages are still on their way");
        var views = (await node.Http.Get("/api/views")).AsArray().Select(view => (string)view!["name"]!).ToList();
        views.ShouldContain("work_orders");
        var empty = new List<string>();
        foreach (var view in views)
        {
            if ((await Rows(database, view)).Count == 0) empty.Add(view);
        }

        empty.ShouldBeEmpty("The day has nothing of them");
        foreach (var view in views)
        {
            var lived = await Rows(database, view);
            await Spoil(database, view);
            (await Rows(database, view)).ShouldNotBe(lived);

            await node.Http.Post($"/api/views/{view}/rebuild", new { });
            await Eventually.TrueAsync(
                async () => (string?)(await Progress(node, view))["rebuild"] == "Done", Soon, $"{view} is not rebuilt: {node.Output}");

            (await Rows(database, view)).ShouldBe(lived, view);
        }
    }

    [Fact]
    public async Task The_command_rebuilds_a_view_of_the_running_node_and_names_the_views_there_are()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(database);
        await node.Http.Post("/api/stations", SampleFleet.Station("s1"));
        await database.Execute("update stations set name = 'wrong'");

        var (done, told) = await Command(node, "stations");
        var (unknown, refusal) = await Command(node, "persons");

        (done, (string?)(await node.Http.Get("/api/stations/s1"))["name"]).ShouldBe((0, "Station s1"), told);
        unknown.ShouldBe(1);
        refusal.ShouldContain("work_orders");
    }

    /// <summary>A row less, and one that no stream knows of.</summary>
    private static async Task Spoil(NodeDatabase database, string view)
    {
        var key = (await Rows(database, view))[0].Split(" | ")[0].Split('=', 2);
        await database.Execute($"update {view} set {key[0]} = 'nobody' where {key[0]} = '{key[1]}'");
    }

    private static async Task<List<string>> Rows(NodeDatabase database, string view) =>
        [.. (await database.Rows($"select * from {view}", "head")).Order(StringComparer.Ordinal)];

    private static async Task<System.Text.Json.Nodes.JsonNode> Progress(Node node, string view) =>
        (await node.Http.Get("/api/views")).AsArray().Single(one => (string?)one!["name"] == view)!;

    private static async Task<(int Code, string Told)> Command(Node node, string view)
    {
        using var command =
            Process.Start(new ProcessStartInfo(
                "dotnet", [Node.Program(), "rebuild", view, "--urls", $"{node.Http.BaseAddress}"])
            { RedirectStandardOutput = true, Environment = { ["DISPATCH_PASSWORD"] = Administrator.Password } })!;
        var told = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return (command.ExitCode, told);
    }
}
