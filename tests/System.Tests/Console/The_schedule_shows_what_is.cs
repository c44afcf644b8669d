using Dispatch.SystemTests.Browser;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;
using static Microsoft.Playwright.Assertions;

namespace Dispatch.SystemTests.Console;

/// <summary>A station of its own for each test; its technician is Tom.</summary>
[Collection(AtTheDepot.Name)]
public class The_schedule_shows_what_is(Depot depot)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Work_at_the_same_time_lies_side_by_side_and_ended_work_as_long_as_it_took()
    {
        await Tom("bar1");
        var now = TimeProvider.System.GetUtcNow();
        var (first, second, done) = (await depot.Repair("BAR1", "bar1"), await depot.Repair("BAR2", "bar1"), await Visit("BAR3", "bar1"));
        await depot.Assign(done, "bar1-tom", now.AddHours(2));
        await depot.Node.Http.Post($"/api/work-orders/{done}/arrive", new { technician = "bar1-tom" });
        await depot.Node.Http.Post($"/api/work-orders/{done}/complete", new { result = "Solved" });
        foreach (var order in (string[])[first, second])
            await depot.Node.Http.Post($"/api/work-orders/{order}/assign", new
            {
                technician = "bar1-tom",
                plannedFrom = now.AddHours(3),
                plannedTo = now.AddHours(4),
                confirm = "Both at the same place"
            });
        await using var console = await depot.Open();
        await Watch(console, "bar1");

        var (one, other) = (await Box(console, first), await Box(console, second));
        (one.Y + one.Height <= other.Y + 1 || other.Y + other.Height <= one.Y + 1).ShouldBeTrue("They lie on one another");
        var ended = console.Page.Locator($".bar-job.is-Completed[data-bar='{done}']");
        await Expect(ended).ToBeVisibleAsync();
        (await Box(console, done)).Width.ShouldBeLessThan(one.Width / 2, "an hour was planned, minutes it took");
        console.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_dropped_into_the_past_and_before_the_drop_one_sees_the_earliest_time()
    {
        await Tom("bar2");
        var order = await depot.Repair("BAR4", "bar2");
        await using var console = await depot.Open("#/?q=bar4");
        await Watch(console, "bar2");
        await Expect(console.Page.Locator($"[data-job='{order}']")).ToBeVisibleAsync();
        var lane = (await console.Page.Locator(".lane[data-technician='bar2-tom']").BoundingBoxAsync())!;
        var nowAt = (await console.Page.Locator(".now-line").BoundingBoxAsync())!.X;

        await Drag(console, order, nowAt + 6, lane.Y + 14);
        await Expect(console.Page.Locator(".drop.is-early")).ToContainTextAsync("earliest");
        await console.Page.Mouse.MoveAsync(lane.X + 20, lane.Y + 14, new() { Steps = 4 });
        await Expect(console.Page.Locator(".drop.is-refused")).ToBeVisibleAsync();
        await console.Page.Mouse.UpAsync();

        await Expect(console.Page.Locator("#toast")).ToContainTextAsync("That is over");
        ((string?)(await depot.Order(order))["technician"]).ShouldBeNull();
    }

    [Fact]
    public async Task A_trip_to_several_machines_is_one_block_that_names_them_all()
    {
        await Tom("bar3");
        var now = TimeProvider.System.GetUtcNow();
        var (lead, along) = (await depot.Repair("BAR5", "bar3"), await Visit("BAR6", "bar3"));
        await depot.Node.Http.Post($"/api/work-orders/{along}/contact-customer", new { });
        await depot.Node.Http.Post($"/api/work-orders/{along}/materials", new { });
        await depot.Node.Http.Post($"/api/work-orders/{lead}/assign", new
        {
            technician = "bar3-tom",
            plannedFrom = now.AddHours(1),
            plannedTo = now.AddHours(2),
            along = (string[])[along],
            confirm = "On the way"
        });
        await Eventually.TrueAsync(
            async () => (string?)(await depot.Order(along))["technician"] == "bar3-tom", Soon, "It does not go along");
        await using var console = await depot.Open();
        await Watch(console, "bar3");

        var block = console.Page.Locator(".lane[data-technician='bar3-tom'] .bar-job");
        await Expect(block).ToHaveCountAsync(1);
        (await block.GetAttributeAsync("data-legs")).ShouldBe($"{lead} {along}");
        (await block.GetAttributeAsync("title"))!.ShouldContain("BAR6");
        await block.ClickAsync();
        await Expect(console.Page.Locator($"#detail .trip [data-act='trip-{along}']")).ToBeVisibleAsync();
        await console.Page.Locator($"#detail .trip [data-act='trip-{along}']").ClickAsync();
        await Expect(block).ToHaveAttributeAsync("aria-pressed", "true");
        console.Problems.ShouldBeEmpty();
    }

    private async Task Tom(string station)
    {
        await depot.Node.Http.Post("/api/stations", SampleFleet.Station(station));
        await depot.OnShift($"{station}-tom", $"Tom {station}", station);
    }

    /// <summary>Work that may end without a record.</summary>
    private async Task<string> Visit(string serial, string station)
    {
        await depot.Machine(serial, station);
        return (string)(await depot.Node.Http.Post("/api/work-orders",
            new { type = "ReturnVisit", machine = serial, customer = "c1", work = "Look after it", severity = 4 }))["id"]!;
    }

    /// <summary>Until nobody else is on the schedule.</summary>
    private static async Task Watch(LivePage console, string station)
    {
        await console.Page.Locator("#territory").SelectOptionAsync(station);
        await console.Until("state.technicians === 1");
        await Expect(console.Page.Locator(".gantt-row:visible")).ToHaveCountAsync(1);
    }

    /// <summary>Looked up and measured in one step: a row is drawn anew whenever something moves.</summary>
    private static async Task<(double Y, double Width, double Height)> Box(LivePage console, string order)
    {
        await Expect(console.Page.Locator($".bar-job[data-bar='{order}']")).ToBeVisibleAsync();
        var box = await console.Page.EvaluateAsync<double[]>(
            "id => { const { y, width, height } = document.querySelector(`.bar-job[data-bar='${id}']`).getBoundingClientRect(); return "
                + "[y, width, height] }",
            order);
        return (box[0], box[1], box[2]);
    }

    /// <summary>From the list to a place of the page; the button stays down.</summary>
    private static async Task Drag(LivePage console, string id, float x, float y)
    {
        var from = (await console.Page.Locator($"[data-job='{id}']").BoundingBoxAsync())!;
        var mouse = console.Page.Mouse;
        await mouse.MoveAsync(from.X + 60, from.Y + 20);
        await mouse.DownAsync();
        await mouse.MoveAsync(from.X + 100, from.Y + 60, new() { Steps = 4 });
        await mouse.MoveAsync(x, y, new() { Steps = 8 });
    }
}
