using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Dispatching;

[Collection(OnOneNode.Name)]
public class The_engine_makes_offers(OneNode node)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);
    private readonly Crew crew = new(node);

    [Fact]
    public async Task The_nearest_is_asked_first_and_the_next_when_they_reject()
    {
        await crew.Station("auto-1");
        await crew.OnShift("auto-1", "auto-near", 50.2);
        await crew.OnShift("auto-1", "auto-far", 50.6);
        var order = await Order("auto-1");

        await Offered(order, "auto-near");
        await node.Http.Post($"/api/work-orders/{order}/reject", new { technician = "auto-near", reason = "Busy" });
        await Offered(order, "auto-far");
        var accepted = await node.Http.Post($"/api/work-orders/{order}/accept", new { technician = "auto-far", from = "Phone" });

        ((string?)accepted["state"]).ShouldBe("Accepted");
        var decision = await node.Http.Get($"/api/work-orders/{order}/decision");
        ((int)decision["attempt"]!, (string?)decision["technician"]).ShouldBe((2, "auto-far"));
        accepted["plannedFrom"]!.GetValue<DateTimeOffset>().ShouldBe(decision["plannedFrom"]!.GetValue<DateTimeOffset>());
        Candidate(decision, "auto-near")["prices"]!.AsArray().Select(price => (string?)price!["code"]).ShouldBe(["RejectedBefore"]);
    }

    [Fact]
    public async Task What_nobody_can_do_waits_for_a_person_until_somebody_comes_on_shift()
    {
        await crew.Station("auto-2");
        var order = await Order("auto-2");

        await Eventually.TrueAsync(async () => (await Open("auto-2")).Contains(order), Soon, "Nobody was told that nobody can do it");
        await crew.OnShift("auto-2", "auto-late", 50.2);

        await Offered(order, "auto-late");
        (await Open("auto-2")).ShouldBeEmpty();
        (await node.Http.Get($"/api/work-orders/{order}/decisions"))["items"]!.AsArray().Select(decision => (string?)decision!["nobody"])
            .ShouldBe([null, "NobodyCan"]);
    }

    [Fact]
    public async Task Two_emergencies_at_once_go_to_two_technicians()
    {
        await crew.Station("auto-3");
        await crew.OnShift("auto-3", "auto-a", 50.1);
        await crew.OnShift("auto-3", "auto-b", 50.3);
        var (first, second) = (await Order("auto-3"), await Order("auto-3"));

        await Eventually.TrueAsync(
            async () => (await Asked(first)).Length == 1 && (await Asked(second)).Length == 1, Soon, "Two were not asked");

        string[] asked = [.. await Asked(first), .. await Asked(second)];
        asked.Order().ShouldBe(["auto-a", "auto-b"]);
    }

    [Fact]
    public async Task Every_sentence_has_the_numbers_of_the_decision_in_each_language()
    {
        await crew.Station("auto-4");
        await crew.OnShift("auto-4", "auto-one", 50.7);
        await crew.TakeOn("auto-4", "auto-home", 50.0);
        var order = await Order("auto-4");
        await Offered(order, "auto-one");

        foreach (var (language, off) in ((string, string)[])[
            ("en", "Off shift: has to be called out."), ("zh", "不在班：需召回。"), ("es", "Fuera de turno: hay que llamarlo.")])
        {
            var decision = await node.Http.Get($"/api/work-orders/{order}/decision?language={language}");
            var candidate = Candidate(decision, "auto-one");
            var reason = (string)candidate["reason"]!;
            var arrives = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(candidate["arrivesAt"]!.GetValue<DateTimeOffset>(), "Europe/Berlin");
            reason.ShouldContain($"{arrives:HH:mm}");
            reason.ShouldContain($"{Math.Ceiling((double)candidate["wayMinutes"]!) % 60:0}");
            ((string)Candidate(decision, "auto-home")["reason"]!).ShouldEndWith(off);
            ((bool)Candidate(decision, "auto-home")["needsConfirmation"]!).ShouldBeTrue();
            var gap = decision["explanation"]!["gaps"]!.AsArray().Single()!;
            ((string)gap["sentence"]!).ShouldContain("auto-4");
            ((int)gap["free"]!, (int)gap["minimum"]!).ShouldBe((0, 1));
        }
    }

    [Fact]
    public async Task Why_not_the_other_shows_both_plans()
    {
        await crew.Station("auto-5");
        await crew.OnShift("auto-5", "why-near", 50.1);
        await crew.OnShift("auto-5", "why-far", 50.6);
        var order = await Order("auto-5");
        await Offered(order, "why-near");

        var answer = await node.Http.Post($"/api/work-orders/{order}/why-not", new { technician = "why-far" });

        ((string?)answer["asPlanned"]!["technician"], (string?)answer["instead"]!["technician"]).ShouldBe(("why-near", "why-far"));
        ((double)answer["instead"]!["travelMinutes"]!).ShouldBeGreaterThan((double)answer["asPlanned"]!["travelMinutes"]!);
        (await node.Http.PostText($"/api/work-orders/{order}/why-not", """{"technician":"nobody"}"""))
            .ShouldBe((HttpStatusCode.Conflict, "not_on_duty", null));
    }

    [Fact]
    public async Task Why_not_is_asked_of_an_order_that_somebody_has_as_if_nobody_had_it()
    {
        await crew.Station("auto-6");
        await crew.OnShift("auto-6", "has-near", 50.1);
        await crew.OnShift("auto-6", "has-far", 50.6);
        var order = await Order("auto-6");
        await Offered(order, "has-near");
        await node.Http.Post($"/api/work-orders/{order}/accept", new { technician = "has-near" });
        await Eventually.TrueAsync(async () => (string?)(await node.Http.Get($"/api/work-orders/{order}"))["technician"] == "has-near",
            TimeSpan.FromSeconds(20), "It is not accepted");

        var answer = await node.Http.Post($"/api/work-orders/{order}/why-not", new { technician = "has-far" });

        ((string?)answer["asPlanned"]!["technician"], (string?)answer["instead"]!["technician"]).ShouldBe(("has-near", "has-far"));
    }

    private static JsonNode Candidate(JsonNode decision, string technician) =>
        decision["explanation"]!["candidates"]!.AsArray().Single(candidate => (string?)candidate!["technician"] == technician)!;

    private async Task<string> Order(string station)
    {
        var machine = $"AUTO-{Guid.NewGuid():N}"[..16];
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, station));
        var opened = await node.Http.Post(
            "/api/work-orders", new { type = "Repair", machine, work = "It does not start.", severity = 1, urgency = "Emergency" });
        return (string)opened["id"]!;
    }

    private Task Offered(string order, string technician) => Eventually.TrueAsync(
        async () => await Asked(order) is [var asked] && asked == technician, Soon, $"{order} was not offered to {technician}");

    private async Task<string[]> Asked(string order) =>
    [
        .. (await node.Http.Get($"/api/work-orders/{order}"))["offers"]!.AsArray()
            .Where(offer => (string?)offer!["state"] == "Pending").Select(offer => (string)offer!["technician"]!),
    ];

    private async Task<string[]> Open(string station) =>
        [.. (await node.Http.List($"/api/dispatch/decisions?station={station}&open=true"))
            .Select(decision => (string)decision["workOrder"]!)];
}
