using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dispatch.Testing;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Customers;

[Collection(OnOneNode.Name)]
public class Customers_are_known(OneNode node)
{
    private const string Address = "/api/customers";

    [Fact]
    public async Task A_new_customer_gets_an_id_that_can_be_read_out()
    {
        var (status, created) = await node.Http.Send(
            HttpMethod.Post, Address, new { kind = "Person", name = "王小明", phone = "+86 138 0000 0001", station = "s1" });

        status.ShouldBe(HttpStatusCode.Created);
        ((string)created["id"]!).ShouldMatch("^C-[0-9A-HJKMNP-TV-Z]{8}$");
        var found = await node.Http.Get($"{Address}/{created["id"]}");
        found.ToJsonString().ShouldBe(created.ToJsonString());
        ((string?)found["name"]).ShouldBe("王小明");
        ((string?)found["state"]).ShouldBe("Incomplete");
        found["missing"]!.AsArray().Select(item => (string?)item).ShouldBe(["Address", "ServicesWanted", "Machine"]);
        (DateTimeOffset.Parse((string)found["completeBy"]!, null) - DateTimeOffset.Parse((string)found["openedAt"]!, null))
            .ShouldBe(TimeSpan.FromDays(2));
    }

    [Fact]
    public async Task The_same_key_makes_one_customer_only()
    {
        var first = await Keyed("customer-once");
        var second = await Keyed("customer-once");

        ((string?)second["id"]).ShouldBe((string?)first["id"]);
        ((string?)(await Keyed("customer-other"))["id"]).ShouldNotBe((string?)first["id"]);
    }

    [Fact]
    public async Task A_known_customer_is_changed_and_what_is_left_out_is_gone()
    {
        await node.Http.Post(Address, new { id = "C-CHG", kind = "Company", name = "Áridos del Ebro S.L.", address = "Zaragoza" });

        var (status, changed) =
            await node.Http.Send(HttpMethod.Post, Address, new { id = "C-CHG", kind = "Company", name = "Áridos del Ebro S.A." });

        status.ShouldBe(HttpStatusCode.OK);
        ((string?)changed["name"]).ShouldBe("Áridos del Ebro S.A.");
        changed["address"].ShouldBeNull();
    }

    [Fact]
    public async Task A_machine_may_name_a_customer_who_is_registered_later()
    {
        await node.Http.Post("/api/machines", new { serialNumber = "CUS-M1", model = "L550", station = "s1", customer = "C-LATER" });

        await Eventually.TrueAsync(
            async () => (await node.Http.Send(HttpMethod.Get, $"{Address}/C-LATER")).Status == HttpStatusCode.OK, TimeSpan.FromSeconds(20),
            "No file was opened");
        var opened = await node.Http.Get($"{Address}/C-LATER");
        opened["kind"].ShouldBeNull();
        ((int)opened["machines"]!).ShouldBe(1);
        opened["missing"]!.AsArray().Select(item => (string?)item).ShouldBe(["Name", "Address", "Phone", "ServicesWanted"]);

        var registered = await node.Http.Post(
            Address, new
            {
                id = "C-LATER",
                kind = "Company",
                name = "Canteras Sur",
                address = "Sevilla",
                phone = "+34 955 000 001",
                servicesWanted = "maintenance contract"
            });

        ((string?)registered["state"]).ShouldBe("Complete");
        (await node.Http.List("/api/machines?customer=C-LATER")).Select(machine => (string?)machine["serialNumber"]).ShouldBe(["CUS-M1"]);
        (await node.Http.List("/api/machines?customer=C-NOBODY")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Contacts_are_added_changed_and_removed()
    {
        await node.Http.Post(Address, new { id = "C-CON", kind = "Company" });
        var made = await node.Http.Post($"{Address}/C-CON/contacts",
            new { name = "Lucía Torres", role = "SiteManager", phone = "+34 600 000 777", email = "lucia@example.com" });
        await node.Http.Post($"{Address}/C-CON/contacts", new { id = "p2", name = "陈静", role = "Owner" });

        await node.Http.Post($"{Address}/C-CON/contacts", new { id = "p2", name = "陈静", role = "Accounts" });

        ((string)made["id"]!).ShouldMatch("^P-[0-9A-HJKMNP-TV-Z]{8}$");
        var contacts = (await node.Http.Get($"{Address}/C-CON/contacts"))["items"]!.AsArray();
        contacts.Select(contact => ((string?)contact!["name"], (string?)contact["role"]))
            .ShouldBe([("Lucía Torres", "SiteManager"), ("陈静", "Accounts")], ignoreOrder: true);
        (await node.Http.Send(HttpMethod.Delete, $"{Address}/C-CON/contacts/p2")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await node.Http.Get($"{Address}/C-CON/contacts"))["items"]!.AsArray().Select(contact => (string?)contact!["id"])
            .ShouldBe([(string?)made["id"]]);
        (await node.Http.Send(HttpMethod.Delete, $"{Address}/C-CON/contacts/p2")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await node.Http.PostText($"{Address}/C-NONE/contacts", """{"name":"N","role":"Owner"}"""))
            .ShouldBe((HttpStatusCode.NotFound, "unknown_customer", null));
        (await node.Http.GetProblem($"{Address}/C-NONE/contacts")).ShouldBe((HttpStatusCode.NotFound, "unknown_customer", null));
    }

    [Fact]
    public async Task A_customer_for_whom_work_is_open_is_not_erased()
    {
        await node.Http.Post(Address, new { id = "C-OPEN", kind = "Person", name = "Ana", phone = "+34 911 222 334" });
        await node.Http.Post("/api/machines", SampleFleet.Machine("C-OPEN-1", "s1"));
        var request = (string)(await node.Http.Post(
            "/api/requests", new { channel = "Email", machine = "C-OPEN-1", customer = "C-OPEN", fault = "leaks", severity = 3 }))["id"]!;

        var (status, problem) = await node.Http.Send(HttpMethod.Delete, $"{Address}/C-OPEN");

        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.Conflict, "customer_awaited"));
        ((string)problem["detail"]!).ShouldContain(request);
        await node.Http.Post($"/api/requests/{request}/withdraw", new { reason = "sold" });
        (await node.Http.Send(HttpMethod.Delete, $"{Address}/C-OPEN")).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task An_erased_customer_leaves_an_id_and_nothing_else()
    {
        await node.Http.Post(Address, new { id = "C-ERA", kind = "Person", name = "Zebulon Quixotl", phone = "+34 911 222 333" });
        await node.Http.Post($"{Address}/C-ERA/contacts", new { id = "p1", name = "Perpetua Quixotl", role = "Other" });
        (await Found("quixotl")).ShouldBe(["C-ERA", "p1"], ignoreOrder: true);
        var history = (await node.Http.Get($"{Address}/C-ERA/events")).ToJsonString();
        history.ShouldContain("customer.contact-put");
        history.ShouldNotContain("uixotl");
        history.ShouldNotContain("222 333");

        (await node.Http.Send(HttpMethod.Delete, $"{Address}/C-ERA")).Status.ShouldBe(HttpStatusCode.NoContent);

        var erased = await node.Http.Get($"{Address}/C-ERA");
        ((string?)erased["state"]).ShouldBe("Erased");
        erased["name"].ShouldBeNull();
        erased["phone"].ShouldBeNull();
        (await node.Http.Get($"{Address}/C-ERA/contacts"))["items"]!.AsArray().ShouldBeEmpty();
        (await Found("quixotl")).ShouldBeEmpty();
        (await node.Http.List($"{Address}?state=Erased")).Select(customer => (string?)customer["id"]).ShouldContain("C-ERA");
        (await node.Http.Send(HttpMethod.Delete, $"{Address}/C-UNKNOWN")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"name":"N"}""", "missing_field", "$.kind")]
    [InlineData("""{"kind":"Firm"}""", "unknown_value", "$.kind")]
    [InlineData("""{"kind":"Person","id":"a b"}""", "invalid_value", "$.id")]
    [InlineData("""{"kind":"Person","name":""}""", "invalid_value", "$.name")]
    [InlineData("""{"kind":"Person","phone":"no phone"}""", "invalid_value", "$.phone")]
    [InlineData("""{"kind":"Person","phone":"call me 123"}""", "invalid_value", "$.phone")]
    [InlineData("""{"kind":"Person","phone":"ext. 123"}""", "invalid_value", "$.phone")]
    [InlineData("""{"kind":"Person","email":"nowhere"}""", "invalid_value", "$.email")]
    public async Task Wrong_input_is_a_400_that_names_it(string body, string code, string path) =>
        (await node.Http.PostText(Address, body)).ShouldBe((HttpStatusCode.BadRequest, code, path));

    [Theory]
    [InlineData("0516-8000 5522 转 88")]
    [InlineData("０５１６－８７３９８７３９转８")]
    [InlineData("(0516) 8739 8739 分机12")]
    [InlineData("+34 955 000 001 ext. 12")]
    [InlineData("+1 (555) 010-4477 x12")]
    [InlineData("955000001,12#")]
    public async Task An_extension_belongs_to_the_phone(string phone) =>
        ((string?)(await node.Http.Post(Address, new { kind = "Person", name = "Ana", phone }))["phone"]).ShouldBe(phone);

    [Fact]
    public async Task A_station_that_nobody_opened_is_refused() =>
        (await node.Http.PostText(Address, """{"kind":"Person","station":"nowhere"}"""))
            .ShouldBe((HttpStatusCode.Conflict, "unknown_station", null));

    [Fact]
    public async Task A_machines_file_says_what_it_is_for_and_when_it_was_made_and_bought()
    {
        await node.Http.Post("/api/machines", new
        {
            serialNumber = "CUS-M2",
            model = "L550",
            station = "s1",
            purpose = "quarry",
            producedOn = "2025-11-03",
            purchasedOn = "2026-01-15",
            approvedSettings = "bucket 3.2 m³",
        });

        var found = await node.Http.Get("/api/machines/CUS-M2");

        ((string?)found["purpose"]).ShouldBe("quarry");
        ((string?)found["producedOn"]).ShouldBe("2025-11-03");
        ((string?)found["purchasedOn"]).ShouldBe("2026-01-15");
        ((string?)found["approvedSettings"]).ShouldBe("bucket 3.2 m³");
        (await node.Http.PostText("/api/machines", """{"serialNumber":"CUS-M3","model":"L1","station":"s1","producedOn":"3.11.2025"}"""))
            .ShouldBe((HttpStatusCode.BadRequest, "invalid_value", "$.producedOn"));
        (await node.Http.PostText("/api/machines",
            """{"serialNumber":"CUS-M3","model":"L1","station":"s1","producedOn":"2026-01-02","purchasedOn":"2026-01-01"}"""))
            .ShouldBe((HttpStatusCode.Conflict, "invalid_date", null));
    }

    [Fact]
    public async Task The_search_answers_by_kind_and_refuses_what_is_no_query()
    {
        await node.Http.Post(Address, new { id = "C-FIND", kind = "Company", name = "徐州金彭建工有限公司", phone = "+86 516 8000 4711" });
        await node.Http.Post($"{Address}/C-FIND/contacts", new { id = "p1", name = "王小波", role = "Owner", phone = "+86 139 0516 4712" });
        await node.Http.Post("/api/machines", new { serialNumber = "CUSFIND4711", model = "L550", station = "s1" });

        (await Found("王小波")).ShouldBe(["p1"]);
        (await Found("金彭建工")).ShouldBe(["C-FIND"]);
        (await Found("13905164712")).ShouldBe(["p1"]);
        (await Found("cusfind4711")).ShouldBe(["CUSFIND4711"]);
        (await Found("cusfind4171")).ShouldContain("CUSFIND4711");
        (await Found("4711&kind=Customer")).ShouldBe(["C-FIND"]);
        (await node.Http.GetProblem("/api/search")).ShouldBe((HttpStatusCode.BadRequest, "missing_field", "query"));
        (await node.Http.GetProblem("/api/search?query=")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await node.Http.GetProblem("/api/search?query=x&kind=Dog")).ShouldBe((HttpStatusCode.BadRequest, "invalid_parameter", "kind"));
        (await node.Http.GetProblem("/api/search?query=x&limit=0")).ShouldBe((HttpStatusCode.BadRequest, "invalid_parameter", "limit"));
    }

    private async Task<IEnumerable<string?>> Found(string query) =>
        (await node.Http.Get($"/api/search?query={query}"))["items"]!.AsArray().Select(hit => (string?)hit!["id"]);

    private async Task<JsonNode> Keyed(string key)
    {
        using var request =
            new HttpRequestMessage(HttpMethod.Post, Address) { Content = JsonContent.Create(new { kind = "Person", name = "Once" }) };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await node.Http.SendAsync(request);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
