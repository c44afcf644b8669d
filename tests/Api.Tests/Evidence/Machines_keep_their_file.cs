using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Evidence;

/// <summary>F-24, F-26, F-31, F-96: a machine's owner and dates change by commands, and what is open on it hears of it.</summary>
[Collection(OnOneNode.Name)]
public class Machines_keep_their_file(OneNode node)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_known_machine_is_not_registered_over()
    {
        var commissioned = Visit.Now.AddDays(-20);
        await node.Http.Post("/api/machines", SampleFleet.Machine("EV-24a", "s1", commissioned));

        var (status, refused) = await node.Http.Send(
            HttpMethod.Post, "/api/machines", new { serialNumber = "EV-24a", model = "L550", station = "s1", customer = "c-new" });

        (status, (string?)refused["code"]).ShouldBe((HttpStatusCode.Conflict, "machine_known"));
        var kept = await node.Http.Get("/api/machines/EV-24a");
        (((DateTimeOffset)kept["commissionedAt"]!).ToUnixTimeSeconds(), (int)kept["warrantyMonths"]!, kept["site"] is null)
            .ShouldBe((commissioned.ToUnixTimeSeconds(), 12, false));
    }

    [Fact]
    public async Task Given_again_as_it_is_nothing_happens()
    {
        var machine = SampleFleet.Machine("EV-24b", "s1", Visit.Now.AddDays(-20));
        await node.Http.Post("/api/machines", machine);

        (await node.Http.Send(HttpMethod.Post, "/api/machines", machine)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_change_leaves_what_it_does_not_say()
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine("EV-24c", "s1", Visit.Now.AddDays(-20)));

        var (status, changed) = await node.Http.Send(HttpMethod.Patch, "/api/machines/EV-24c", new { purpose = "Quarry" });

        status.ShouldBe(HttpStatusCode.OK, changed.ToJsonString());
        ((string?)changed["purpose"], (int)changed["warrantyMonths"]!, changed["commissionedAt"] is null).ShouldBe(("Quarry", 12, false));
        (await node.Http.Send(HttpMethod.Patch, "/api/machines/NOBODY", new { purpose = "Quarry" })).Status
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Sale_and_acceptance_are_commands_and_the_warranty_runs_from_the_acceptance()
    {
        await node.Http.Post("/api/machines", new { serialNumber = "EV-24d", model = "L550", station = "s1" });

        await node.Http.Post("/api/machines/EV-24d/sale", new { customer = "ev-c1", soldOn = "2026-11-02", warrantyMonths = 12 });
        var accepted = await node.Http.Post("/api/machines/EV-24d/acceptance", new { acceptedAt = Visit.Now.AddDays(-3) });

        ((string?)accepted["customer"], (string?)accepted["purchasedOn"], accepted["warrantyUntil"] is null)
            .ShouldBe(("ev-c1", "2026-11-02", false));
        var again = await node.Http.Send(HttpMethod.Post, "/api/machines/EV-24d/sale", new { customer = "ev-c2", soldOn = "2026-11-03" });
        ((string?)again.Body["code"]).ShouldBe("owner_known");
    }

    [Fact]
    public async Task A_machine_taken_in_unknown_and_registered_later_is_promised_from_the_receipt()
    {
        var received = Visit.Now.AddMinutes(-30);
        var order = (string)(await node.Http.Post("/api/work-orders", new
        {
            type = "Repair",
            machine = "EV-26a",
            model = "L550",
            station = "s1",
            work = "No lift",
            severity = 1,
            receivedAt = received,
        }))["id"]!;
        var request = (string)(await node.Http.Post("/api/requests", new
        {
            channel = "Email",
            machine = "EV-26a",
            model = "L550",
            station = "s1",
            fault = "No lift",
            severity = 2,
            separate = true,
        }))["id"]!;
        Clock(await node.Http.Get($"/api/work-orders/{order}"), "Arrive").ShouldBeNull();

        await node.Http.Post("/api/machines", SampleFleet.Machine("EV-26a", "s1", Visit.Now.AddDays(-20)));

        await Covered($"/api/work-orders/{order}");
        await Covered($"/api/requests/{request}");
        var known = await node.Http.Get($"/api/work-orders/{order}");
        ((string?)known["warranty"]!["cover"], (double)Clock(known, "Arrive")!["targetMinutes"]!).ShouldBe(("Covered", 360));
        ((DateTimeOffset)Clock(known, "Arrive")!["startedAt"]!).ShouldBe(received, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task An_arrival_before_the_machine_was_known_has_kept_the_promise()
    {
        var order = (string)(await node.Http.Post("/api/work-orders", new
        { type = "Repair", machine = "EV-26b", model = "L550", station = "s1", work = "No lift", severity = 1 }))["id"]!;
        var visit = new Visit(node, "EV-26b");
        await visit.Arrive(order);

        await visit.Registered(Visit.Now.AddDays(-20));

        await Covered($"/api/work-orders/{order}");
        ((string?)Clock(await visit.Order(order), "Arrive")!["outcome"]).ShouldBe("Met");
    }

    [Fact]
    public async Task Hours_that_cannot_have_passed_since_the_commissioning_are_flagged()
    {
        var visit = await new Visit(node, "EV-31a").Registered(Visit.Now.AddDays(-20));

        await visit.Read((0, 108_000));

        ((string?)(await node.Http.Get("/api/machines/EV-31a/readings"))["items"]![0]!["verdict"]).ShouldBe("GrowsTooFast");
        (await node.Http.List("/api/work-orders?machine=EV-31a")).ShouldAllBe(order => (string?)order["service"]!["line"] == "100h");
        (await node.Http.Get("/api/machines/EV-31a"))["lifetimeHours"].ShouldBeNull();
    }

    [Fact]
    public async Task A_machine_taken_over_used_says_with_how_many_hours()
    {
        await node.Http.Post("/api/machines", new
        { serialNumber = "EV-31b", model = "L550", station = "s1", commissionedAt = Visit.Now.AddDays(-20), hoursAtCommissioning = 1_300 });

        await new Visit(node, "EV-31b").Read((0, 1_350));

        ((double)(await node.Http.Get("/api/machines/EV-31b"))["lifetimeHours"]!).ShouldBe(1_350);
    }

    [Theory]
    [InlineData("EV-96a", "Moves", "ev-new")]
    [InlineData("EV-96b", "Stays", "ev-old")]
    public async Task A_transfer_names_open_work_and_asks_whose_it_is(string machine, string choice, string owner)
    {
        await node.Http.Post("/api/machines", new { serialNumber = machine, model = "L550", station = "s1", customer = "ev-old" });
        var order = (string)(await node.Http.Post("/api/work-orders", new { type = "Repair", machine, work = "No lift" }))["id"]!;
        var address = $"/api/machines/{machine}/transfer";

        var (status, refused) = await node.Http.Send(HttpMethod.Post, address, new { customer = "ev-new" });
        (status, (string?)refused["code"]).ShouldBe((HttpStatusCode.Conflict, "open_work"));
        ((string)refused["detail"]!).ShouldContain(order);
        var sold = await node.Http.Post(address, new { customer = "ev-new", openWork = choice });

        ((string?)sold["customer"]).ShouldBe("ev-new");
        if (owner == "ev-new")
            await Eventually.TrueAsync(
                async () => (string?)(await node.Http.Get($"/api/work-orders/{order}"))["customer"] == owner, Soon, $"{order} stayed");
        ((string?)(await node.Http.Get($"/api/work-orders/{order}"))["customer"]).ShouldBe(owner);
    }

    [Fact]
    public async Task A_transfer_without_open_work_asks_nothing_and_keeps_the_dates()
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine("EV-96c", "s1", Visit.Now.AddDays(-2)));

        var sold = await node.Http.Post("/api/machines/EV-96c/transfer", new { customer = "ev-new" });

        (sold["commissionedAt"] is null, (int)sold["warrantyMonths"]!).ShouldBe((false, 12));
    }

    private Task Covered(string path) => Eventually.TrueAsync(
        async () => (string?)(await node.Http.Get(path))["warranty"]!["cover"] == "Covered", Soon, $"{path} was not looked at again");

    private static JsonNode? Clock(JsonNode order, string kind) =>
        order["clocks"]!.AsArray().FirstOrDefault(clock => (string?)clock!["clock"] == kind);
}
