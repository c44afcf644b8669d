using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.WorkOrders;

/// <summary>F-93 over HTTP.</summary>
[Collection(OnOneNode.Name)]
public class Told_long_after_it_happened(OneNode node)
{
    private static readonly DateTimeOffset LongAgo =
        DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()).AddDays(-5);

    [Fact]
    public async Task Orders_and_calls_of_days_ago_need_a_reason_and_reports_show_them_apart()
    {
        await node.Http.Post("/api/stations", SampleFleet.Station("late1"));
        await node.Http.Post("/api/machines", SampleFleet.Machine("LATE-1", "late1"));
        await node.Http.Post(
            "/api/technicians",
            new
            {
                id = "late-ann",
                name = "Ann Spät",
                station = "late1",
                skills = Array.Empty<string>(),
                home = new { latitude = 50, longitude = 9 },
            });

        var order = new { type = "Repair", machine = "LATE-1", work = "No lift", severity = 1, receivedAt = LongAgo };
        await Refused("/api/work-orders", order);
        var id = (string)(await node.Http.Post("/api/work-orders", With(order, "found on paper")))["id"]!;
        var path = $"/api/work-orders/{id}";
        await Refused($"{path}/assign", new { technician = "late-ann", at = LongAgo.AddMinutes(5) });
        await node.Http.Post(
            $"{path}/assign", With(new { technician = "late-ann", at = LongAgo.AddMinutes(5), confirm = "she was there" }, "paper"));
        await Refused($"{path}/arrive", new { technician = "late-ann", at = LongAgo.AddMinutes(50) });
        await node.Http.Post($"{path}/arrive", With(new { technician = "late-ann", at = LongAgo.AddMinutes(50) }, "paper"));

        var told = await node.Http.Get(path);
        told["backdated"]!.AsArray().Select(report => (string?)report!["reason"]).ShouldBe(["found on paper", "paper", "paper"]);
        (await node.Http.List($"{path}/timeline")).Count(happened => (string?)happened["type"] == "work-order.backdated").ShouldBe(3);
        var period = $"from={LongAgo.AddDays(-1):yyyy-MM-dd'T'HH:mm:ss'Z'}&station=late1";
        var line = (await node.Http.Get($"/api/reports/arrival?{period}"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        ((int)line["kept"]!, (int)line["backdated"]!).ShouldBe((1, 1));
        (await node.Http.Get($"/api/reports/orders?{period}&backdated=true"))["items"]!.AsArray().Count.ShouldBe(1);
        (await node.Http.Get($"/api/reports/orders?{period}&backdated=false"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_order_of_a_call_that_was_told_late_is_marked_with_it()
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine("LATE-2", "s1"));
        var call = new { channel = "Email", machine = "LATE-2", fault = "no lift", severity = 2, receivedAt = LongAgo };
        await Refused("/api/requests", call);
        var request = (string)(await node.Http.Post("/api/requests", With(call, "the mail lay there")))["id"]!;
        var order = (string)(await node.Http.Post($"/api/requests/{request}/send-technician", new { agreed = true }))["workOrder"]!;

        await Eventually.TrueAsync(
            async () => (await node.Http.Send(HttpMethod.Get, $"/api/work-orders/{order}")).Status == HttpStatusCode.OK,
            TimeSpan.FromSeconds(20),
            "The order is not there");
        (await node.Http.Get($"/api/work-orders/{order}"))["backdated"]!.AsArray().ShouldHaveSingleItem()!["reason"]!.ToString()
            .ShouldBe("the mail lay there");
    }

    private async Task Refused(string path, object body)
    {
        var (status, problem) = await node.Http.Send(HttpMethod.Post, path, body);
        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.Conflict, "backdated"));
    }

    private static JsonNode With(object body, string reason)
    {
        var node = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(body))!;
        node["backdated"] = reason;
        return node;
    }
}
