using System.Net;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Stock;

[Collection(OnOneNode.Name)]
public class Vans_are_stocked(OneNode node)
{

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_count_of_some_parts_leaves_the_others_and_a_whole_one_does_not()
    {
        await Technician("van-ana");
        await Count("van-ana", ("f-1", 4), ("H-2", 1));
        await Count("van-ana", ("F-1", 3));
        (await Van("van-ana")).ShouldBe([("F-1", 3, 0), ("H-2", 1, 0)]);

        await node.Http.Send(HttpMethod.Put, "/api/technicians/van-ana/stock", Parts(("H-2", 2)));

        (await Van("van-ana")).ShouldBe([("H-2", 2, 0)]);
        (await node.Http.List("/api/stock?part=h-2")).Select(part => ((string?)part["technician"], (int)part["quantity"]!))
            .ShouldContain(("van-ana", 2));
        (await node.Http.Get("/api/technicians/van-ana/day"))["stock"]!.AsArray().Select(part => (string?)part!["number"])
            .ShouldBe(["H-2"]);
        using var csv = await node.Http.GetAsync("/api/technicians/van-ana/stock?format=csv");
        (await csv.Content.ReadAsStringAsync()).ShouldContain("H-2,Part H-2,2,0,");
    }

    [Fact]
    public async Task A_signed_record_takes_its_parts_from_the_van_and_a_correction_the_difference()
    {
        await Technician("van-bo");
        await Count("van-bo", ("F-1", 2), ("H-2", 1));
        var order = await OnSite("VAN-1", "van-bo");

        await Write(order, "VAN-1", ("f-1", 3), ("X-9", 1));
        await Sign(order);
        await Eventually.TrueAsync(async () => (await Van("van-bo"))[0] == ("F-1", 0, 1), Soon, "The van still has what was used");
        (await node.Http.List("/api/stock?isShort=true")).Select(part => (string?)part["technician"]).ShouldContain("van-bo");

        await node.Http.Post($"/api/work-orders/{order}/record/correct", new { reason = "Two of them went back" });
        await Write(order, "VAN-1", ("F-1", 1), ("H-2", 1));
        await Sign(order);

        await Eventually.TrueAsync(
            async () => (await Van("van-bo")) is [("F-1", 1, 0), ("H-2", 0, 0)], Soon, "The van does not have what the correction says");
    }

    [Theory]
    [InlineData("""{"parts":[{"number":"F-1","name":"Filter","quantity":-1}]}""", "out_of_range", "$.parts[0].quantity")]
    [InlineData("""{"parts":[{"number":" ","name":"Filter","quantity":1}]}""", "invalid_value", "$.parts[0].number")]
    [InlineData("""{"parts":[{"number":"F-1","quantity":1}]}""", "missing_field", "$.parts[0].name")]
    [InlineData("""{}""", "missing_field", "$.parts")]
    public async Task A_wrong_count_is_a_400_that_names_the_place(string body, string code, string path)
    {
        await Technician("van-cy");
        (await node.Http.PostText("/api/technicians/van-cy/stock-count", body)).ShouldBe((HttpStatusCode.BadRequest, code, path));
    }

    [Fact]
    public async Task Nobody_has_no_van()
    {
        (await node.Http.Send(HttpMethod.Get, "/api/technicians/nobody-at-all/stock")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await node.Http.Send(HttpMethod.Put, "/api/technicians/nobody-at-all/stock", Parts(("F-1", 1)))).Status
            .ShouldBe(HttpStatusCode.NotFound);
    }

    private static object Parts(params (string Number, int Quantity)[] parts) =>
        new { parts = parts.Select(part => new { number = part.Number, name = $"Part {part.Number}", quantity = part.Quantity }) };

    private async Task Count(string technician, params (string, int)[] parts) =>
        await node.Http.Post($"/api/technicians/{technician}/stock-count", Parts(parts));

    private async Task<(string, int, int)[]> Van(string technician) =>
    [
        .. (await node.Http.Get($"/api/technicians/{technician}/stock"))["items"]!.AsArray()
            .Select(part => ((string)part!["number"]!, (int)part["quantity"]!, (int)part["shortfall"]!)),
    ];

    private async Task Technician(string id) =>
        await node.Http.Post("/api/technicians",
            new { id, name = id, station = "s1", skills = Array.Empty<string>(), home = new { latitude = 50, longitude = 9 } });

    private async Task<string> OnSite(string machine, string technician)
    {
        await node.Http.Post("/api/machines", SampleFleet.Machine(machine, "s1", TimeProvider.System.GetUtcNow().AddDays(-1)));
        var order = (string)(await node.Http.Post(
            "/api/work-orders", new { separate = true, type = "Inspection", machine, work = "Look at it", severity = 4 }))["id"]!;
        await node.Http.Post($"/api/work-orders/{order}/assign", new { technician, confirm = "Comes in for it" });
        await node.Http.Post($"/api/work-orders/{order}/arrive", new { technician });
        return order;
    }

    private async Task Write(string order, string machine, params (string Number, int Quantity)[] parts)
    {
        var rules = (await node.Http.Get("/api/technicians/van-bo/day"))["checklist"]!.AsArray()
            .Select(item => new { item = (string?)item, result = "InOrder" });
        var model = (string?)(await node.Http.Get($"/api/work-orders/{order}"))["model"];
        var sheet = new
        {
            introduced = true,
            nameplate = new { model, serial = machine },
            operatingHours = 100,
            parts = parts.Select(part => new { number = part.Number, name = "Part", quantity = part.Quantity }),
            inspection = rules,
            guidance = "Grease daily",
            advice = "None",
            leaving = new { restored = true, cleared = true, precautionsExplained = true },
        };
        (await node.Http.Send(HttpMethod.Put, $"/api/work-orders/{order}/record", new { sheet })).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task Sign(string order)
    {
        var (status, answer) = await node.Http.Send(
            HttpMethod.Post, $"/api/work-orders/{order}/record/sign", new { signerName = "Customer", signature = SampleInk.Signature });
        status.ShouldBe(HttpStatusCode.OK, answer.ToJsonString());
    }
}
