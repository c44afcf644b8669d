using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Conventions;

[Collection(OnOneNode.Name)]
public class Who_acts_is_named(OneNode node)
{
    [Theory]
    [InlineData(null, "user:local")]
    [InlineData("Ana%20L%C3%B3pez", "user:Ana López")]
    [InlineData("%E7%8E%8B%E5%B0%8F%E6%98%8E", "user:王小明")]
    [InlineData("system", "user:system")]
    public async Task The_desks_chosen_name_stands_beside_what_it_did(string? header, string actor)
    {
        var machine = $"WHO-{Guid.NewGuid():N}"[..16];
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, "s1"));
        var order = (string)(await node.Http.Post(
            "/api/work-orders", new { type = "Repair", machine, work = "The pump leaks.", severity = 3 }))["id"]!;

        (await Send($"/api/work-orders/{order}/contact-customer", header)).Status.ShouldBe(HttpStatusCode.OK);

        var told = (await node.Http.List($"/api/work-orders/{order}/timeline"))
            .Single(e => (string)e["type"]! == "work-order.customer-contacted");
        ((string?)told["actor"]).ShouldBe(actor);
    }

    [Fact]
    public async Task A_phone_says_whose_it_is()
    {
        var machine = $"WHO-{Guid.NewGuid():N}"[..16];
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, "s1"));
        var order = (string)(await node.Http.Post(
            "/api/work-orders", new { type = "Repair", machine, work = "The pump leaks.", severity = 3 }))["id"]!;

        (await Send($"/api/work-orders/{order}/contact-customer", null, "tech-7")).Status.ShouldBe(HttpStatusCode.OK);

        var told = (await node.Http.List($"/api/work-orders/{order}/timeline"))
            .Single(e => (string)e["type"]! == "work-order.customer-contacted");
        ((string?)told["actor"]).ShouldBe("technician:tech-7");
    }

    [Theory]
    [InlineData("")]
    [InlineData("%20")]
    [InlineData("a%00b")]
    [InlineData("<script>")]
    [InlineData("%E2%80%AEana")]
    public async Task What_is_no_name_is_refused(string header)
    {
        var (status, problem) = await Send("/api/work-orders/WO-none/contact-customer", header);

        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.BadRequest, "invalid_header"));
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> Send(string path, string? user, string? technician = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(new { }) };
        if (technician is not null) request.Headers.TryAddWithoutValidation("X-Dispatch-Technician", technician);
        if (user is not null) request.Headers.TryAddWithoutValidation("X-Dispatch-User", user);
        using var answer = await node.Http.SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
