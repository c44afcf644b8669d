using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Machines;

[Collection(OnOneNode.Name)]
public class Machines_are_registered(OneNode node)
{
    private const string Address = "/api/machines";

    [Fact]
    public async Task A_new_machine_is_created_and_found_at_its_location()
    {
        using var created = await node.Http.PostAsync(
            Address, JsonContent.Create(SampleFleet.Machine("REG/1 ä", "s1", new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(8)))));

        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        var found = await node.Http.Get(created.Headers.Location.ShouldNotBeNull().ToString());
        ((string?)found["serialNumber"]).ShouldBe("REG/1 ä");
        ((string?)found["timeZone"]).ShouldBe("Europe/Berlin");
        DateTimeOffset.Parse((string)found["commissionedAt"]!, null).ShouldBe(new(2026, 1, 1, 19, 4, 5, TimeSpan.Zero));
        ((bool)found["verified"]!).ShouldBeTrue();
        ((double)found["site"]!["latitude"]!).ShouldBe(50.1);
        found["lifetimeHours"].ShouldBeNull();
    }

    [Theory]
    [InlineData("REG%2fB")]
    [InlineData("REG/B")]
    [InlineData("REG%2F/%25B")]
    [InlineData("REG%")]
    [InlineData("REG%252F")]
    public async Task A_machine_is_found_under_its_serial_number_whatever_stands_in_it(string serial)
    {
        using var created = await node.Http.PostAsync(Address, JsonContent.Create(SampleFleet.Machine(serial, "s1")));

        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        ((string?)(await node.Http.Get(created.Headers.Location.ShouldNotBeNull().OriginalString))["serialNumber"]).ShouldBe(serial);
        ((string?)(await node.Http.Get($"{Address}/{Uri.EscapeDataString(serial)}/maintenance"))["serialNumber"]).ShouldBe(serial);
    }

    [Fact]
    public async Task A_known_machine_is_changed()
    {
        await node.Http.Post(Address, SampleFleet.Machine("REG-2", "s1"));

        var (status, changed) = await node.Http.Send(HttpMethod.Patch, $"{Address}/REG-2", new { model = "L999" });

        status.ShouldBe(HttpStatusCode.OK);
        ((string?)changed["model"]).ShouldBe("L999");
    }

    [Fact]
    public async Task A_station_that_nobody_opened_is_refused() =>
        (await node.Http.PostText(Address, """{"serialNumber":"REG-3","model":"L1","station":"nowhere"}"""))
            .ShouldBe((HttpStatusCode.Conflict, "unknown_station", null));

    [Theory]
    [InlineData("", "invalid_json", "$")]
    [InlineData("{", "invalid_json", "$")]
    [InlineData("[]", "wrong_type", "$")]
    [InlineData("null", "wrong_type", "$")]
    [InlineData("""{"model":"L1","station":"s1"}""", "missing_field", "$.serialNumber")]
    [InlineData("""{"serialNumber":null,"model":"L1","station":"s1"}""", "wrong_type", "$.serialNumber")]
    [InlineData("""{"serialNumber":7,"model":"L1","station":"s1"}""", "wrong_type", "$.serialNumber")]
    [InlineData("""{"serialNumber":" A","model":"L1","station":"s1"}""", "invalid_value", "$.serialNumber")]
    [InlineData("""{"serialNumber":"\uD800","model":"L1","station":"s1"}""", "invalid_value", "$.serialNumber")]
    [InlineData("""{"serialNumber":"A","model":"L1","station":"s 1"}""", "invalid_value", "$.station")]
    [InlineData("""{"serialNumber":"A","model":"L1","station":"s1","colour":"red"}""", "unknown_field", "$.colour")]
    [InlineData("""{"serialNumber":"A","model":"L1","station":"s1","Model":"red"}""", "unknown_field", "$.Model")]
    [InlineData("""{"serialNumber":"A","model":"L1","station":"s1","model":"red"}""", "duplicate_field", "$.model")]
    [InlineData("""{"serialNumber":"A","model":"L1","station":"s1","warrantyMonths":-1}""", "out_of_range", "$.warrantyMonths")]
    [InlineData("""{"serialNumber":"A","model":"L1","station":"s1","warrantyMonths":1.5}""", "out_of_range", "$.warrantyMonths")]
    [InlineData("""{"serialNumber":"A","model":"L1","station":"s1","warrantyMonths":"12"}""", "wrong_type", "$.warrantyMonths")]
    [InlineData("""{"serialNumber":"A","model":"L1","station":"s1","commissionedAt":"2026-01-01T00:00:00"}""", "invalid_instant",
        "$.commissionedAt")]
    [InlineData("""{"serialNumber":"A","model":"L1","station":"s1","commissionedAt":"9999-12-31T23:59:59Z"}""", "invalid_instant",
        "$.commissionedAt")]
    [InlineData("""{"serialNumber":"A","model":"L1","station":"s1","site":{"latitude":91,"longitude":0}}""", "out_of_range",
        "$.site.latitude")]
    [InlineData("""{"serialNumber":"A","model":"L1","station":"s1","site":{"latitude":1}}""", "missing_field", "$.site.longitude")]
    [InlineData("""{"serialNumber":"A","model":"L1","station":"s1","site":{"latitude":1e999,"longitude":0}}""", "out_of_range",
        "$.site.latitude")]
    public async Task Wrong_input_is_a_400_that_names_it(string body, string code, string path) =>
        (await node.Http.PostText(Address, body)).ShouldBe((HttpStatusCode.BadRequest, code, path));

    [Fact]
    public async Task The_same_key_gives_the_same_answer_and_another_body_is_refused()
    {
        (await Keyed("once", "L1")).Status.ShouldBe(HttpStatusCode.Created);
        var repeated = await Keyed("once", "L1");
        repeated.Status.ShouldBe(HttpStatusCode.Created);
        ((string?)repeated.Body["model"]).ShouldBe("L1");

        var reused = await Keyed("once", "L2");

        reused.Status.ShouldBe(HttpStatusCode.Conflict);
        ((string?)reused.Body["code"]).ShouldBe("idempotency_key_reused");
        (await Keyed("with blanks", "L1")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_list_is_filtered_and_paged()
    {
        foreach (var number in Enumerable.Range(1, 5))
            await node.Http.Post(Address, SampleFleet.Machine($"LIST-{number}", "s1"));

        var first = await node.Http.Get($"{Address}?query=list-&limit=2");
        var second = await node.Http.Get($"{Address}?query=list-&limit=2&after={Uri.EscapeDataString((string)first["next"]!)}");
        var last = await node.Http.Get($"{Address}?query=list-&limit=2&after={Uri.EscapeDataString((string)second["next"]!)}");

        Serials(first, second, last).ShouldBe(["LIST-1", "LIST-2", "LIST-3", "LIST-4", "LIST-5"]);
        last["next"].ShouldBeNull();
        Serials(await node.Http.Get($"{Address}?query=list-&station=nowhere")).ShouldBeEmpty();
        Serials(await node.Http.Get($"{Address}?query=list-&due=true")).ShouldBeEmpty();
        Serials(await node.Http.Get($"{Address}?query=list-&due=false")).Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_machine_that_nobody_registered_is_not_found()
    {
        (await node.Http.GetProblem($"{Address}/NOBODY")).ShouldBe((HttpStatusCode.NotFound, "unknown_machine", null));
        (await node.Http.GetProblem($"{Address}/NOBODY/maintenance")).ShouldBe((HttpStatusCode.NotFound, "unknown_machine", null));
        (await node.Http.GetProblem($"{Address}/NOBODY/readings")).ShouldBe((HttpStatusCode.NotFound, "unknown_machine", null));
        (await node.Http.GetProblem($"{Address}/NOBODY/events")).ShouldBe((HttpStatusCode.NotFound, "unknown_machine", null));
        (await node.Http.PostText(
            $"{Address}/NOBODY/meter-replacements", """{"at":"2026-01-01T00:00:00Z","oldFinalHours":1,"newFirstHours":0}"""))
            .ShouldBe((HttpStatusCode.NotFound, "unknown_machine", null));
    }

    private static List<string?> Serials(params JsonNode[] pages) =>
        [.. pages.SelectMany(page => page["items"]!.AsArray()).Select(machine => (string?)machine!["serialNumber"])];

    private async Task<(HttpStatusCode Status, JsonNode Body)> Keyed(string key, string model)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, Address)
        { Content = JsonContent.Create(new { serialNumber = "KEYED", model, station = "s1" }) };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await node.Http.SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
