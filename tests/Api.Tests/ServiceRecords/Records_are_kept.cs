using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.ServiceRecords;

[Collection(OnOneNode.Name)]
public class Records_are_kept(OneNode node)
{
    /// <summary>One grey pixel.</summary>
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

    private static readonly string[] Checklist =
    [
        "engine", "cooling", "fuel", "transmission", "axles", "hydraulics", "steering", "brakes", "tyres", "electrics", "lights",
        "linkage", "cab", "leaks", "lubrication",
    ];

    [Fact]
    public async Task From_the_first_draft_to_the_signature_and_the_completed_order()
    {
        var order = await OnSite("FSR-1", "Repair");

        var draft = await Put(order, Sheet("FSR-1") with { Cause = null });
        draft["missing"]!.AsArray().Select(gap => (string?)gap).ShouldBe(["cause"]);
        var (status, refused) = await Sign(order);
        (status, (string?)refused["code"], (string?)refused["missing"]![0])
            .ShouldBe((HttpStatusCode.Conflict, "record_incomplete", "cause"));
        (await node.Http.PostText($"/api/work-orders/{order}/complete", "{}")).ShouldBe((HttpStatusCode.Conflict, "record_unsigned", null));

        await Put(order, Sheet("FSR-1"));
        var (_, signed) = await Sign(order);
        ((bool)signed["valid"]!, (string?)signed["signer"], signed["missing"]!.AsArray().Count).ShouldBe((true, "王小明", 0));
        await node.Http.Post($"/api/work-orders/{order}/complete", new { });
        (await node.Http.Get($"/api/work-orders/{order}/timeline?limit=1000")).ToJsonString().ShouldNotContain("王小明");
    }

    [Fact]
    public async Task A_sheet_comes_back_as_it_was_written()
    {
        var order = await OnSite("FSR-2", "Repair");

        await Put(order, Sheet("FSR-2"));

        var sheet = (await node.Http.Get($"/api/work-orders/{order}/record"))["sheet"]!;
        ((string?)sheet["cause"], (double)sheet["operatingHours"]!, (string?)sheet["parts"]![0]!["newSerial"])
            .ShouldBe(("软管磨损", 1204.5, "new-1"));
        var (status, _) =
            await node.Http.Send(HttpMethod.Put, $"/api/work-orders/{order}/record", new JsonObject { ["sheet"] = sheet.DeepClone() });
        status.ShouldBe(HttpStatusCode.OK);
        (await node.Http.List($"/api/work-orders/{order}/timeline")).Count(e => (string?)e["type"] == "work-order.record-written")
            .ShouldBe(1);
    }

    [Fact]
    public async Task What_is_signed_stays_and_a_correction_is_a_version_of_its_own()
    {
        var order = await OnSite("FSR-3", "Repair");
        await Put(order, Sheet("FSR-3"));
        await Sign(order);

        var (status, refused) = await node.Http.Send(
            HttpMethod.Put, $"/api/work-orders/{order}/record", new { sheet = Sheet("FSR-3") with { Cause = "Wear" } });
        (status, (string?)refused["code"]).ShouldBe((HttpStatusCode.Conflict, "record_signed"));
        await node.Http.Post($"/api/work-orders/{order}/record/correct", new { reason = "wrong cause" });
        await Put(order, Sheet("FSR-3") with { Cause = "Wear" });
        await Sign(order);

        ((string?)(await node.Http.Get($"/api/work-orders/{order}/record"))["sheet"]!["cause"]).ShouldBe("Wear");
        var first = await node.Http.Get($"/api/work-orders/{order}/record?version=1");
        ((string?)first["sheet"]!["cause"], (bool)first["valid"]!, first["versions"]!.ToJsonString()).ShouldBe(("软管磨损", true, "[2,1]"));
    }

    [Fact]
    public async Task Photos_are_kept_beside_the_journal_for_five_years()
    {
        var order = await OnSite("FSR-4", "Repair");

        var attached = await Photo(order, Convert.FromBase64String(Png), "image/png", "?caption=hose");
        await Photo(order, Convert.FromBase64String(Png), "image/png");

        var photo = JsonNode.Parse(attached.Body)!["photos"]!.AsArray().Single()!;
        ((string?)photo["caption"], (string?)photo["contentType"]).ShouldBe(("hose", "image/png"));
        using var image = await node.Http.GetAsync((string?)photo["address"]);
        (await image.Content.ReadAsByteArrayAsync()).ShouldBe(Convert.FromBase64String(Png));
        using var again = new HttpRequestMessage(HttpMethod.Get, (string?)photo["address"]);
        again.Headers.IfNoneMatch.Add(image.Headers.ETag!);
        (await node.Http.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        var (status, refused) = await node.Http.Send(HttpMethod.Delete, $"/api/blobs/{photo["hash"]}");
        (status, (string?)refused["code"]).ShouldBe((HttpStatusCode.Conflict, "retained"));
        (await node.Http.Send(HttpMethod.Delete, $"/api/work-orders/{order}/record/photos/{photo["hash"]}")).Body["photos"]!.AsArray()
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("image/gif", "R0lGODlh", 415, "unsupported_media_type")]
    [InlineData("image/png", "R0lGODlh", 400, "invalid_value")]
    [InlineData("image/jpeg", "", 400, "invalid_value")]
    public async Task What_is_no_photo_is_refused(string type, string content, int status, string code)
    {
        var order = await OnSite("FSR-5", "Repair");

        var answer = await Photo(order, Convert.FromBase64String(content), type);

        ((int)answer.Status, (string?)JsonNode.Parse(answer.Body)!["code"]).ShouldBe((status, code));
    }

    [Fact]
    public async Task A_photo_that_is_too_large_is_refused_before_it_is_read()
    {
        var order = await OnSite("FSR-6", "Repair");

        (await Photo(order, new byte[8 * 1024 * 1024 + 1], "image/png")).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("/api/tracking/x/signature", "unknown_link")]
    [InlineData("/api/tracking/x/rating", "unknown_link")]
    [InlineData("/api/work-orders/WO-none/record/sign", "unknown_work_order")]
    public async Task Whose_link_or_order_is_none_is_told_so_before_the_body_is_read(string address, string code)
    {
        (await node.Http.PostText(address, "no JSON at all")).ShouldBe((HttpStatusCode.NotFound, code, null));
        (await node.Http.PostText(address, new string(' ', 2 << 20))).ShouldBe((HttpStatusCode.NotFound, code, null));
    }

    [Fact]
    public async Task A_photo_for_no_order_is_not_looked_at()
    {
        var answer = await Photo("WO-none", [1, 2, 3], "image/png");

        (answer.Status, (string?)JsonNode.Parse(answer.Body)!["code"]).ShouldBe((HttpStatusCode.NotFound, "unknown_work_order"));
    }

    [Fact]
    public async Task Documents_of_a_machine_with_Chinese_letters_in_its_serial_are_named_after_it()
    {
        const string order = "装载机-9.100h.1";
        await node.Http.Post("/api/machines", SampleFleet.Machine("装载机-9", "s1"));
        await node.Http.Post("/api/telemetry/readings", ((double[])[95, 103])
            .Select((hours, day) => SampleFleet.Reading("装载机-9", new(2026, 3, 1 + day, 8, 0, 0, TimeSpan.Zero), hours)));
        await Eventually.TrueAsync(
            async () => (await node.Http.Send(
                HttpMethod.Get, $"/api/work-orders/{Uri.EscapeDataString(order)}")).Status == HttpStatusCode.OK,
            TimeSpan.FromSeconds(20),
            "No order is opened");
        await Arrive(order);
        await Put(order, Sheet("装载机-9"));

        foreach (var document in (string[])["record", "maintenance-form"])
        {
            using var pdf = await node.Http.GetAsync($"/api/work-orders/{Uri.EscapeDataString(order)}/{document}.pdf");

            pdf.StatusCode.ShouldBe(HttpStatusCode.OK, await pdf.Content.ReadAsStringAsync());
            pdf.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe($"{order}-{document}-1.pdf");
        }
    }

    [Theory]
    [InlineData("""{"sheet":{"cause":7}}""", "wrong_type", "$.sheet.cause")]
    [InlineData("""{"sheet":{"mood":"good"}}""", "unknown_field", "$.sheet.mood")]
    [InlineData("""{"sheet":{"parts":[{"number":"P"}]}}""", "missing_field", "$.sheet.parts[0].name")]
    [InlineData("""{"sheet":{"responsibility":"Nobody"}}""", "unknown_value", "$.sheet.responsibility")]
    [InlineData("""{"sheet":{"commissioning":{"rating":6}}}""", "out_of_range", "$.sheet.commissioning.rating")]
    public async Task A_wrong_sheet_is_a_400_that_names_the_place(string body, string code, string path)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await node.Http.PutAsync("/api/work-orders/WO-none/record", content);

        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        (answer.StatusCode, (string?)problem["code"], (string?)problem["path"]).ShouldBe((HttpStatusCode.BadRequest, code, path));
    }

    [Theory]
    [InlineData("GET", "/api/work-orders/WO-none/record", "unknown_record")]
    [InlineData("GET", "/api/work-orders/WO-none/record.pdf", "unknown_record")]
    [InlineData("GET", "/api/work-orders/WO-none/record/signature", "unknown_record")]
    [InlineData("GET", "/api/work-orders/WO-none/record/photos/abc", "unknown_photo")]
    [InlineData("DELETE", "/api/blobs/abc", "unknown_blob")]
    public async Task What_is_not_there_is_a_404(string method, string address, string code)
    {
        var (status, problem) = await node.Http.Send(new HttpMethod(method), address);

        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.NotFound, code));
    }

    [Fact]
    public async Task The_record_and_the_maintenance_form_are_printed()
    {
        var order = await OnSite("FSR-7", "Repair");
        await Put(order, Sheet("FSR-7"));
        await Photo(order, Convert.FromBase64String(Png), "image/png");
        await Sign(order);

        using var pdf = await node.Http.GetAsync($"/api/work-orders/{order}/record.pdf?language=zh");
        var bytes = await pdf.Content.ReadAsByteArrayAsync();
        var (status, refused) = await node.Http.Send(HttpMethod.Get, $"/api/work-orders/{order}/maintenance-form.pdf");

        pdf.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        Encoding.ASCII.GetString(bytes[..5]).ShouldBe("%PDF-");
        (status, (string?)refused["code"]).ShouldBe((HttpStatusCode.Conflict, "no_maintenance"));
    }

    [Fact]
    public async Task The_form_of_a_maintenance_order_is_printed_before_it_is_signed_too()
    {
        var order = await OnSite("FSR-8", "ForcedMaintenance");
        await Put(order, Sheet("FSR-8"));

        using var pdf = await node.Http.GetAsync($"/api/work-orders/{order}/maintenance-form.pdf");

        pdf.StatusCode.ShouldBe(HttpStatusCode.OK, await pdf.Content.ReadAsStringAsync());
        pdf.Content.Headers.ContentDisposition!.FileName.ShouldBe($"{order}-maintenance-form-1.pdf");
    }

    private sealed record Filled(
        bool Introduced, object Nameplate, double OperatingHours, string Fault, string? Cause, string Responsibility, string Work,
        object[] Parts, object[] Inspection,
        string Guidance, object Test, string Advice, object Leaving);

    private static Filled Sheet(string serial) => new(
        true,
        new { model = "L1", serial },
        1204.5,
        "动臂不能举升",
        "软管磨损",
        "Supplier",
        "Hose replaced",
        [new { number = "P-9", name = "Pump", oldSerial = "old-1", newSerial = "new-1" }],
        [.. Checklist.Select(item => new { item, result = "InOrder" })],
        "Look at the hoses",
        new { passed = true },
        "Oil at 1800 h",
        new { restored = true, cleared = true, precautionsExplained = true });

    private async Task<string> OnSite(string serial, string type, object? service = null)
    {
        await node.Http.Post("/api/machines", new
        {
            serialNumber = serial,
            model = "L1",
            commissionedAt = "2026-01-01T00:00:00Z",
            warrantyMonths = 12,
            station = "s1",
            site = new { latitude = 50, longitude = 9 }
        });
        var order = (string)(await node.Http.Post(
            "/api/work-orders", new { separate = true, type, machine = serial, work = "Boom does not lift", service }))["id"]!;
        await Arrive(order);
        return order;
    }

    private async Task Arrive(string order)
    {
        await node.Http.Post("/api/technicians", new
        {
            id = "fsr-ana",
            name = "Ana Ruiz",
            station = "s1",
            skills = Array.Empty<string>(),
            home = new { latitude = 50, longitude = 9 }
        });
        await node.Http.Post($"/api/work-orders/{order}/contact-customer", new { });
        await node.Http.Post($"/api/work-orders/{order}/materials", new { });
        await node.Http.Post($"/api/work-orders/{order}/assign", new { technician = "fsr-ana", confirm = "Comes in for it" });
        await node.Http.Post($"/api/work-orders/{order}/arrive", new { });
    }

    private async Task<JsonNode> Put(string order, Filled sheet)
    {
        var (status, record) = await node.Http.Send(HttpMethod.Put, $"/api/work-orders/{order}/record", new { sheet });
        status.ShouldBe(HttpStatusCode.OK, record.ToJsonString());
        return record;
    }

    private Task<(HttpStatusCode Status, JsonNode Body)> Sign(string order) =>
        node.Http.Send(
            HttpMethod.Post, $"/api/work-orders/{order}/record/sign", new { signerName = "王小明", signature = SampleInk.Signature });

    private async Task<(HttpStatusCode Status, string Body)> Photo(string order, byte[] content, string type, string query = "")
    {
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var answer = await node.Http.PostAsync($"/api/work-orders/{order}/record/photos{query}", body);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
