using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Evidence;

/// <summary>F-94: customers and the technical department are told who comes (R-SLA-3, R-SLA-4).</summary>
[Collection(OnOneNode.Name)]
public class Whoever_is_assigned_is_told(OneNode node)
{
    [Fact]
    public async Task An_assignment_is_a_notice_for_both_and_no_channel_has_sent_it()
    {
        var (visit, order) = await Assigned("EV-94n");

        await visit.Do(order, "assign", new { technician = "ev-ana", confirm = "Comes in for it" });

        var told = await node.Http.List($"/api/notices?order={order}");
        told.Select(one => ((string?)one["audience"], (string?)one["about"], (string?)one["technician"], (int)one["number"]!))
            .ShouldBe([("Customer", "Assigned", "ev-ana", 1), ("TechnicalDepartment", "Assigned", "ev-ana", 1)], ignoreOrder: true);
        told.ShouldAllBe(notice => notice["sentBy"] == null);
        (await node.Http.List($"/api/notices?order={order}&audience=TechnicalDepartment&sent=false")).Count.ShouldBe(1);
        (await node.Http.List($"/api/notices?order={order}&sent=true")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_customers_page_shows_who_comes_and_each_change_of_it()
    {
        var (visit, order) = await Assigned("EV-94o");
        var agreed = Visit.Now.AddHours(3);
        var link = (string)(await visit.Do(order, "tracking-links", new { }))["token"]!;

        await visit.Do(order, "contact-customer", new { agreedAt = agreed });
        await visit.Do(order, "unassign", new { reason = "A slip" });

        var news = (await node.Http.Get($"/api/tracking/{link}"))["notices"]!.AsArray();
        news.Select(notice => (string?)notice!["about"]).ShouldBe(["NobodyComes", "TimeChanged", "Assigned"]);
        news[2]!["technician"]!.GetValue<string>().ShouldBe("Ana Ruiz");
        news[1]!["comesAt"]!.GetValue<DateTimeOffset>().ShouldBe(agreed, TimeSpan.FromSeconds(1));
        news.ToJsonString().ShouldNotContain("ev-ana");
    }

    [Fact]
    public async Task The_list_is_a_csv_too_and_a_wrong_cursor_is_refused()
    {
        await Assigned("EV-94p");

        (await node.Http.GetStringAsync("/api/notices?machine=EV-94p&format=csv")).Split('\n')[0].ShouldContain("about");
        (await node.Http.Send(HttpMethod.Get, "/api/notices?after=x")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_fault_that_is_not_the_makers_is_not_promised_to_be_repaired_in_a_day()
    {
        var visit = await new Visit(node, "EV-94q").Registered(Visit.Now.AddDays(-1));
        var order = (string)(await node.Http.Post(
            "/api/work-orders",
            new { type = "Repair", machine = "EV-94q", work = "No lift", severity = 2, contract = "on-site-24h", separate = true }))["id"]!;
        Outcome(await visit.Order(order), "Resolve").ShouldBe("Open");

        var decided = await visit.Do(order, "fault-side", new { side = "Other", reason = "Run against a wall" });

        ((string?)decided["faultSide"], Outcome(decided, "Resolve"), Outcome(decided, "Arrive")).ShouldBe(("Other", "Excluded", "Open"));
        (await visit.Code(order, "fault-side", new { side = "Maker", reason = " " })).ShouldBe("invalid_value");
        Outcome(await visit.Do(order, "fault-side", new { side = "Maker", reason = "The weld broke first" }), "Resolve").ShouldBe("Open");
    }

    private async Task<(Visit Visit, string Order)> Assigned(string machine)
    {
        var visit = await new Visit(node, machine).Registered();
        var order = await visit.Place("Repair");
        await visit.Assign(order);
        return (visit, order);
    }

    private static string? Outcome(JsonNode order, string kind) =>
        (string?)order["clocks"]!.AsArray().First(clock => (string?)clock!["clock"] == kind)!["outcome"];
}
