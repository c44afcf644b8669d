using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dispatch.Grains.Interfaces.Contracts.Rebuilding;
using Dispatch.Testing;
using Dispatch.Testing.Live;
using Dispatch.Testing.Nodes;

namespace Dispatch.Toy.Tests;

/// <summary>
/// Lockers: a concept of this assembly alone. Its table, migration, journal names, inbox, routes and list are found by the host; no file of
/// the product names it.
/// </summary>
public class A_concept_brings_itself
{
    private static readonly string[] Lockers = ["lockers"];
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Its_commands_are_carried_out_journaled_listed_and_rebuilt()
    {
        await using var node = await ToyNode.Start();
        using var http = Administrator.Client(node.Address);

        (await http.PostAsJsonAsync("/api/lockers/l1/fill", new { machine = "SN1" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await http.PostAsJsonAsync("/api/lockers/l2/fill", new { machine = "SN2" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await http.PostAsJsonAsync("/api/lockers/l2/empty", new { })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var refused = await http.PostAsJsonAsync("/api/lockers/l1/fill", new { machine = "SN3" });
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        ((string?)(await refused.Content.ReadFromJsonAsync<JsonObject>())!["code"]).ShouldBe("locker_full");

        string[] lived = ["l1 SN1", "l2 "];
        (await Listed(http)).ShouldBe(lived);

        var view = node.Services.GetRequiredService<IGrainFactory>().GetGrain<IViewGrain>("lockers");
        await view.Rebuild();
        await Eventually.TrueAsync(async () => (await view.Progress()).State == RebuildState.Done, Soon, "the view is not rebuilt");
        (await view.Progress()).Rows.ShouldBe(2);
        (await Listed(http)).ShouldBe(lived);
    }

    [Fact]
    public async Task It_is_watched_live()
    {
        await using var node = await ToyNode.Start();
        using var http = Administrator.Client(node.Address);
        await http.PostAsJsonAsync("/api/lockers/l1/fill", new { machine = "SN1" });
        await using var client = await LiveClient.Connect(new UriBuilder(node.Address) { Scheme = "ws", Path = "/hubs/live" }.Uri,
            token: await Administrator.Token(node.Address));

        var pages = await client.SubscribeWhole(new { topics = Lockers });
        await http.PostAsJsonAsync("/api/lockers/l2/fill", new { machine = "SN2" });
        var filled = await client.NextDelta();
        await http.PostAsJsonAsync("/api/lockers/l2/empty", new { });
        var emptied = await client.NextDelta();

        pages.SelectMany(page => page["lockers"]!["set"]!.AsArray()).Select(locker => (string?)locker!["machine"]).ShouldBe(["SN1"]);
        ((string?)filled["content"]!["lockers"]!["set"]![0]!["machine"]).ShouldBe("SN2");
        ((string?)emptied["content"]!["lockers"]!["gone"]![0]).ShouldBe("l2");
    }

    [Fact]
    public async Task Its_routes_are_described_with_the_others()
    {
        await using var node = await ToyNode.Start();
        using var http = Administrator.Client(node.Address);
        var description = await http.GetFromJsonAsync<JsonObject>("/openapi/v1.json");
        description!["paths"]!.AsObject().Select(path => path.Key).ShouldContain("/api/lockers/{id}/fill");
    }

    private static async Task<string[]> Listed(HttpClient http) =>
        [.. (await http.GetFromJsonAsync<JsonObject>("/api/lockers"))!["items"]!.AsArray()
            .Select(item => $"{item!["id"]} {item["machine"]}")];
}
