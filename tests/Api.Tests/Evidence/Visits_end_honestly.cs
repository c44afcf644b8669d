using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Evidence;

/// <summary>F-22, F-23: what customers say and what they refuse is kept as it was (R-FSR-4, R-CAL-2).</summary>
[Collection(OnOneNode.Name)]
public class Visits_end_honestly(OneNode node)
{
    private static readonly object Here = new { latitude = 50.1, longitude = 9.1 };

    [Fact]
    public async Task The_first_rating_counts_and_a_poor_one_is_escalated_and_both_are_the_customers()
    {
        var visit = await new Visit(node, "EV-22a").Registered();
        var order = await visit.Arrive(await visit.Place("Repair"));
        await visit.WriteAndSign(order, 10);
        await visit.Do(order, "complete", new { });
        var link = (string)(await visit.Do(order, "tracking-links", new { }))["token"]!;

        await node.Http.Post($"/api/tracking/{link}/rating", new { stars = 2 });
        await node.Http.Post($"/api/tracking/{link}/rating", new { stars = 5 });

        var rating = (await visit.Order(order))["rating"]!;
        ((int)rating["stars"]!, (int)rating["later"]![0]!["stars"]!, (string?)rating["escalatedTo"]).ShouldBe((2, 5, "Head"));
        var events = await node.Http.List($"/api/work-orders/{order}/timeline");
        var rated = events.First(e => (string?)e["type"] == "work-order.rated");
        ((string?)rated["data"]!["source"]).ShouldBe("customer");
        ((string)rated["actor"]!).ShouldStartWith("customer:link-");
        events.Count(e => (string?)e["type"] == "work-order.rating-escalated").ShouldBe(1);
        var cared = await visit.Do(order, "take-care-of-rating", new { note = "Called, comes again" });
        ((string?)cared["rating"]!["takenCareOf"]).ShouldBe("Called, comes again");
    }

    [Fact]
    public async Task A_signature_by_the_link_is_the_customers()
    {
        var visit = await new Visit(node, "EV-22b").Registered();
        var order = await visit.Arrive(await visit.Place("Repair"));
        await visit.Write(order, 10);
        var link = (string)(await visit.Do(order, "tracking-links", new { }))["token"]!;

        await node.Http.Post($"/api/tracking/{link}/signature", new { signerName = "Li", signature = SampleInk.Signature });

        var signed = (await node.Http.List($"/api/work-orders/{order}/timeline"))
            .First(e => (string?)e["type"] == "work-order.record-signed");
        ((string)signed["actor"]!).ShouldStartWith("customer:link-");
    }

    [Fact]
    public async Task Nobody_there_ends_the_visit_and_leaves_the_service_owed_to_another_order()
    {
        var visit = await new Visit(node, "EV-23a").Registered();
        await visit.Read((20, 80), (1, 101));
        var order = await visit.Arrive(await visit.Ordered("100h.1"));

        var end = new { result = "NotCarriedOut", note = "Nobody there", position = Here };
        (await visit.Code(order, "complete", end)).ShouldBe("photo_missing");
        await Photo(order);
        var ended = await visit.Do(order, "complete", end);

        ((string?)ended["state"], (string?)ended["completion"]!["result"]).ShouldBe(("Completed", "NotCarriedOut"));
        CallBack(ended)["dueAt"]!.GetValue<DateTimeOffset>().ShouldBe(Visit.Now.AddHours(24), TimeSpan.FromMinutes(5));
        await visit.Ordered("100h.1.2");
        (await visit.ServiceState("100h")).ShouldBe("Open");
        (await visit.Code(order, "close", new { })).ShouldBe("call_back_pending");
        ((string?)CallBack(await visit.Do(order, "contact-customer", new { }))["outcome"]).ShouldBe("Met");
        ((string?)(await visit.Do(order, "close", new { }))["state"]).ShouldBe("Closed");
    }

    [Fact]
    public async Task A_refused_signature_ends_the_job_and_the_service_counts_once_it_is_confirmed()
    {
        var visit = await new Visit(node, "EV-23b").Registered();
        await visit.Read((20, 80), (1, 101));
        var order = await visit.Arrive(await visit.Ordered("100h.1"));
        await Photo(order);

        var refusal = new { result = "RefusedToSign", note = "Wants the invoice first", position = Here };
        (await visit.Code(order, "complete", refusal)).ShouldBe("record_incomplete");
        await visit.Write(order, 101);
        await visit.Do(order, "complete", refusal);

        (await visit.ServiceState("100h")).ShouldBe("Open");
        (await visit.Code(order, "confirm-visit", new { reason = "I say so" })).ShouldBe("four_eyes");
        using var manager = await node.Http.Someone("Manager");
        await manager.Http.Post($"/api/work-orders/{order}/confirm-visit", new { reason = "He admits it on the phone" });
        await visit.Until(async () => await visit.ServiceState("100h") == "Done", "The confirmed service is owed");
        ((string?)(await visit.Order(order))["completion"]!["confirmedFor"]).ShouldBe("He admits it on the phone");
    }

    private static JsonNode CallBack(JsonNode order) => order["clocks"]!.AsArray().First(clock => (string?)clock!["clock"] == "CallBack")!;

    private async Task Photo(string order)
    {
        using var body = new ByteArrayContent(Convert.FromBase64String(SampleInk.Signature));
        body.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var answer = await node.Http.PostAsync($"/api/work-orders/{order}/record/photos", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
