using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Dispatching;

[Collection(OnOneNode.Name)]
public class Parts_and_skills_decide_who_goes(OneNode node)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private readonly Crew crew = new(node);

    [Fact]
    public async Task An_order_that_needs_a_part_goes_to_the_one_van_that_has_it_however_far()
    {
        await crew.Station("parts-1");
        await crew.OnShift("parts-1", "parts-near", 50.1);
        await crew.OnShift("parts-1", "parts-far", 50.6);
        await node.Http.Post("/api/technicians/parts-far/stock-count", Van("HP-40", 1));

        var order = await Order("parts-1", ["hp-40"], []);

        await Offered(order, "parts-far");
        var near = Candidate(await node.Http.Get($"/api/work-orders/{order}/decision?language=en"), "parts-near");
        ((string?)near["exclusion"], (string?)near["prices"]!.AsArray().Single()!["code"]).ShouldBe((null, "MissingPart"));
        ((string)near["reason"]!).ShouldEndWith("Part not on board: HP-40.");
    }

    [Fact]
    public async Task What_an_accepted_order_will_use_up_is_not_promised_again()
    {
        await crew.Station("parts-2");
        await crew.OnShift("parts-2", "parts-one", 50.1);
        await node.Http.Post("/api/technicians/parts-one/stock-count", Van("HP-41", 1));
        var first = await Order("parts-2", ["HP-41"], []);
        await Offered(first, "parts-one");
        await node.Http.Post($"/api/work-orders/{first}/accept", new { technician = "parts-one", from = "Phone" });

        var other = new
        {
            station = "parts-2",
            site = new { latitude = 50, longitude = 9 },
            severity = 3,
            requiredParts = (string[])["HP-41"]
        };
        ((string?)Candidate(await node.Http.Post("/api/dispatch/preview", other), "parts-one")["exclusion"]).ShouldBe("MissingPart");
        await node.Http.Post("/api/technicians/parts-one/stock-count", Van("HP-41", 2));
        ((string?)Candidate(await node.Http.Post("/api/dispatch/preview", other), "parts-one")["exclusion"]).ShouldBeNull();
    }

    [Fact]
    public async Task An_emergency_goes_to_whoever_is_there_and_the_decision_names_the_part_that_is_missing()
    {
        await crew.Station("parts-5");
        await crew.OnShift("parts-5", "parts-bare", 50.1);

        var order = await Order("parts-5", ["HP-43"], []);

        await Offered(order, "parts-bare");
        var price = Candidate(await node.Http.Get($"/api/work-orders/{order}/decision?language=es"), "parts-bare")["prices"]!.AsArray()
            .Single()!;
        ((string?)price["code"], (string?)price["what"], (string?)price["sentence"])
            .ShouldBe(("MissingPart", "HP-43", "No lleva el repuesto: HP-43."));
    }

    [Fact]
    public async Task What_was_asked_in_the_call_is_asked_by_the_order_too_so_that_the_preview_s_first_is_the_engine_s_choice()
    {
        await crew.Station("parts-6");
        await crew.OnShift("parts-6", "skill-near", 50.1);
        await crew.OnShift("parts-6", "skill-far", 50.4);
        await node.Http.Post("/api/technicians", new
        {
            id = "skill-far",
            station = "parts-6",
            name = "skill-far",
            skills = (string[])["welding"],
            home = new { latitude = 50.4, longitude = 9.0 }
        });
        await node.Http.Post("/api/machines",
            new { serialNumber = "PARTS-6", model = "L550", station = "parts-6", site = new { latitude = 50.0, longitude = 9.0 } });
        string[] requiredSkills = ["welding"];
        var preview = await node.Http.Post("/api/dispatch/preview", new
        {
            station = "parts-6",
            machine = "PARTS-6",
            site = new { latitude = 50.0, longitude = 9.0 },
            severity = 1,
            requiredSkills
        });
        var request =
            (string)(await node.Http.Post(
                "/api/requests",
                new { channel = "Hotline", machine = "PARTS-6", fault = "Boom cracked", severity = 1, notTold = SampleFleet.NothingTold }))
                ["id"]!;

        var order = (string)(await node.Http.Post(
            $"/api/requests/{request}/send-technician", new { agreed = true, requiredSkills }))["workOrder"]!;

        ((string?)preview["choice"]!["technician"]).ShouldBe("skill-far");
        await Eventually.TrueAsync(
            async () => (await node.Http.Send(HttpMethod.Get, $"/api/work-orders/{order}")).Status == HttpStatusCode.OK, Soon,
            $"{order} was not opened");
        await Offered(order, "skill-far");
        (await node.Http.Get($"/api/work-orders/{order}"))["requiredSkills"]!.AsArray().Select(skill => (string?)skill)
            .ShouldBe(requiredSkills);
    }

    [Fact]
    public async Task A_skill_that_is_asked_for_later_excludes_who_lacks_it()
    {
        await crew.Station("parts-3");
        await crew.OnShift("parts-3", "parts-none", 50.1);
        var order = await Order("parts-3", [], ["Transmission"]);
        await Eventually.TrueAsync(async () => (await Open("parts-3")).Contains(order), Soon, "Nobody was told that nobody has the skill");
        Candidate(await node.Http.Get($"/api/work-orders/{order}/decision"), "parts-none")["exclusion"]!.GetValue<string>()
            .ShouldBe("MissingSkill");

        var changed = await node.Http.Post($"/api/work-orders/{order}/requirements",
            new { requiredSkills = Array.Empty<string>(), requiredParts = Array.Empty<string>() });

        changed["requiredSkills"]!.AsArray().ShouldBeEmpty();
        await Offered(order, "parts-none");
    }

    [Fact]
    public async Task A_preview_tells_who_lacks_what()
    {
        await crew.Station("parts-4");
        await crew.OnShift("parts-4", "parts-ask", 50.1);

        var preview = await node.Http.Post(
            "/api/dispatch/preview",
            new { station = "parts-4", site = new { latitude = 50, longitude = 9 }, requiredParts = (string[])["HP-42"] });

        Candidate(preview, "parts-ask")["exclusion"]!.GetValue<string>().ShouldBe("MissingPart");
    }

    private static object Van(string number, int quantity) => new { parts = new[] { new { number, name = "Hydraulic pump", quantity } } };

    private static JsonNode Candidate(JsonNode answer, string technician) =>
        (answer["explanation"] ?? answer)["candidates"]!.AsArray().Single(candidate => (string?)candidate!["technician"] == technician)!;

    private async Task<string> Order(string station, string[] requiredParts, string[] requiredSkills)
    {
        var machine = $"PARTS-{Guid.NewGuid():N}"[..16];
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, station));
        var order = new
        {
            type = "Repair",
            machine,
            work = "The pump leaks.",
            severity = 1,
            urgency = "Emergency",
            requiredParts,
            requiredSkills,
            confirm = "They are learning it"
        };
        return (string)(await node.Http.Post("/api/work-orders", order))["id"]!;
    }

    private Task Offered(string order, string technician) => Eventually.TrueAsync(
        async () => (await node.Http.Get($"/api/work-orders/{order}"))["offers"]!.AsArray()
            .Any(offer => (string?)offer!["state"] == "Pending" && (string?)offer["technician"] == technician),
        Soon,
        $"{order} was not offered to {technician}");

    private async Task<string[]> Open(string station) =>
        [.. (await node.Http.List($"/api/dispatch/decisions?station={station}&open=true"))
            .Select(decision => (string)decision["workOrder"]!)];
}
