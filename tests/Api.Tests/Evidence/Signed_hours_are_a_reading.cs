using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Evidence;

/// <summary>F-25: the hours on the signed record are a reading like any other (R-FSR-4, R-MNT-7).</summary>
[Collection(OnOneNode.Name)]
public class Signed_hours_are_a_reading(OneNode node)
{
    [Fact]
    public async Task They_count_and_close_the_service()
    {
        var visit = await new Visit(node, "EV-25a").Registered();
        await visit.Read((20, 80), (1, 101));
        var order = await visit.Arrive(await visit.Ordered("100h.1"));
        await visit.WriteAndSign(order, 102);

        (await visit.Code(order, "complete", new { operatingHours = 101.5 })).ShouldBe("hours_differ");
        await visit.Do(order, "complete", new { });

        await visit.Until(async () => await visit.LifetimeHours() == 102, "The signed hours are no reading");
        await visit.Until(async () => (double?)(await visit.Service("100h"))["closedHours"] == 102, "The service has other hours");
    }

    [Fact]
    public async Task A_reading_says_who_told_it()
    {
        var visit = await new Visit(node, "EV-25e").Registered();
        await visit.Read((2, 100));
        var order = await visit.Arrive(await visit.Place("Repair"));

        await visit.WriteAndSign(order, 103);

        await visit.Until(
            async () => (await node.Http.List("/api/machines/EV-25e/readings")).Select(reading => (string?)reading["source"])
                .SequenceEqual(["Desk", "SignedRecord"]),
            "Nobody knows who told the hours");
    }

    [Fact]
    public async Task What_no_meter_can_show_is_kept_and_does_not_count()
    {
        var visit = await new Visit(node, "EV-25b").Registered();
        await visit.Read((2, 100));
        var order = await visit.Arrive(await visit.Place("Repair"));

        await visit.WriteAndSign(order, 55_000);

        await visit.Until(
            async () => (await Readings("EV-25b")).Contains((55_000, "GrowsTooFast")), "The signed hours were not judged");
        (await visit.LifetimeHours()).ShouldBe(100);
    }

    [Fact]
    public async Task A_correction_takes_back_what_the_record_said_before()
    {
        var visit = await new Visit(node, "EV-25c").Registered();
        await visit.Read((20, 80), (10, 90));
        var order = await visit.Arrive(await visit.Place("Repair"));
        await visit.WriteAndSign(order, 190);
        await visit.Until(async () => await visit.LifetimeHours() == 190, "The signed hours are no reading");

        await visit.Do(order, "record/correct", new { reason = "Typing error" });
        await visit.WriteAndSign(order, 109);

        await visit.Until(async () => await visit.LifetimeHours() == 109, "The correction does not count");
        (await Readings("EV-25c")).ShouldContain((190, "Corrected"));
    }

    [Fact]
    public async Task A_replaced_meter_shows_other_hours_than_the_service_is_closed_with()
    {
        var visit = await new Visit(node, "EV-25d").Registered();
        await visit.Read((20, 80), (5, 99));
        await node.Http.Post(
            "/api/machines/EV-25d/meter-replacements", new { at = Visit.Now.AddDays(-4), oldFinalHours = 99, newFirstHours = 0 });
        var order = await visit.Arrive(await visit.Ordered("100h.1"));
        await visit.WriteAndSign(order, 4);

        await visit.Do(order, "complete", new { });

        await visit.Until(
            async () => (double?)(await visit.Service("100h"))["closedHours"] == 103, "The meter's hours were taken for the machine's");
    }

    [Fact]
    public async Task The_phone_knows_by_what_to_judge_them_and_what_is_too_early()
    {
        var visit = await new Visit(node, "EV-25e").Registered();
        await visit.Read((2, 80));
        await visit.Arrive(await visit.Ordered("100h.1"));

        var job = (await node.Http.Get("/api/technicians/ev-ana/day"))["jobs"]!.AsArray()
            .First(one => (string?)one!["order"]!["machine"] == "EV-25e")!;

        ((double)job["operatingHours"]!, (double)job["service"]!["earliestHours"]!).ShouldBe((80, 50));
        ((DateTimeOffset)job["operatingHoursAt"]!).ShouldBe(Visit.Now.AddDays(-2), TimeSpan.FromMinutes(5));
    }

    private async Task<List<(double, string?)>> Readings(string machine) =>
        [.. (await node.Http.List($"/api/machines/{machine}/readings?from=2026-01-01T00:00:00Z"))
            .Select(reading => ((double)reading["operatingHours"]!, (string?)reading["verdict"]))];
}
