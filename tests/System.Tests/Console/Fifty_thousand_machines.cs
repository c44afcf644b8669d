using System.Text.Json;
using Dispatch.Testing.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

[Collection(AtTheDepot.Name)]
public class Fifty_thousand_machines(Depot depot)
{
    private const int Machines = 50_000;
    private const int Known = 31_415;

    [Fact]
    public async Task All_are_on_the_map_and_the_one_that_is_pointed_at_is_the_one_that_opens()
    {
        using var database = await NodeDatabase.Create("Sqlite");
        await StoredFleet.Store(database, Machines);
        await using var node = await Node.Start(database);
        var (north, east) = StoredFleet.Place(Known);

        await using var console = await depot.Open(node, FormattableString.Invariant($"#/?map={east},{north},8"));
        await console.Until($"state.machines === {Machines} && state.map");

        var place = await console.Page.EvaluateAsync<JsonElement>($"() => window.dispatch.place('{StoredFleet.Serial(Known)}')");
        var (x, y) = (place.GetProperty("x").GetSingle(), place.GetProperty("y").GetSingle());
        await console.Page.Mouse.MoveAsync(x, y);
        await Expect(console.Page.Locator("#hover")).ToContainTextAsync(StoredFleet.Serial(Known));
        await console.Page.Mouse.ClickAsync(x, y);
        await Expect(console.Page.Locator("#machine-title")).ToContainTextAsync(StoredFleet.Serial(Known));
        console.Problems.ShouldBeEmpty();
    }
}
