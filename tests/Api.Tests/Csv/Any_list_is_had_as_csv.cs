using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Csv;

[Collection(OnOneNode.Name)]
public class Any_list_is_had_as_csv(OneNode node)
{
    private static readonly string[] Skills = ["hydraulics", "engine"];

    [Theory]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/machines", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/machines?limit=0", HttpStatusCode.BadRequest)]
    public async Task What_goes_wrong_is_told_as_JSON_all_the_same(string method, string address, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Headers = { { "Accept", "text/csv" } } };
        using var answer = await node.Http.SendAsync(request);

        (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType).ShouldBe((status, "application/problem+json"));
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((string?)problem["code"]).ShouldNotBeNullOrEmpty();
        ((string?)problem["correlation"]).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_whole_of_it_however_many_pages_it_has()
    {
        await Snapshot("CSVPAGE", 1_050);

        var rows = await Csv("/api/machines?query=CSVPAGE&format=csv");

        rows.Select(row => row["serialNumber"]).ShouldBe(Enumerable.Range(0, 1_050).Select(i => $"CSVPAGE-{i:0000}"));
        rows[7]["lifetimeHours"].ShouldBe("7.5");
    }

    [Fact]
    public async Task Only_a_page_of_it_when_a_limit_is_given()
    {
        await Snapshot("CSVLIMIT", 5);

        var rows = await Csv("/api/machines?query=CSVLIMIT&format=csv&limit=2&after=CSVLIMIT-0001");

        rows.Select(row => row["serialNumber"]).ShouldBe(["CSVLIMIT-0002", "CSVLIMIT-0003"]);
    }

    [Fact]
    public async Task With_the_same_values_as_in_json()
    {
        await node.Http.Post("/api/machines", new
        {
            serialNumber = "CSV-1",
            model = "装载机 \"L\", 8 m³",
            commissionedAt = "2026-01-01T08:00:00+08:00",
            warrantyMonths = 12,
            station = "s1",
            site = new { latitude = -33.5, longitude = -70.25 },
        });

        var row = (await Csv("/api/machines?query=CSV-1&format=csv")).Single();
        var json = (await node.Http.List("/api/machines?query=CSV-1")).Single();

        row["model"].ShouldBe((string?)json["model"]);
        row["commissionedAt"].ShouldBe((string?)json["commissionedAt"]);
        row["site.latitude"].ShouldBe("-33.5");
        row["site.longitude"].ShouldBe("-70.25");
        row["customer"].ShouldBe("");
        row["verified"].ShouldBe("true");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("+49 151 2345")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    public async Task Without_anything_that_a_spreadsheet_would_run(string phone)
    {
        await node.Http.Post("/api/technicians", new
        {
            id = "csv-formula",
            name = "Ana",
            phone,
            station = "s1",
            skills = Skills,
            home = new { latitude = 1, longitude = 1 },
        });

        var row = (await Csv("/api/technicians?station=s1&format=csv")).Single(row => row["id"] == "csv-formula");

        row["phone"].ShouldBe($"'{phone}");
        row["skills"].ShouldBe("engine; hydraulics");
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/json;q=0.5, text/csv", "text/csv")]
    [InlineData("application/json, text/csv;q=0.5", "application/json")]
    [InlineData("text/csv;q=0", "application/json")]
    [InlineData("*/*", "application/json")]
    public async Task By_the_accept_header_too(string accept, string answered)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/stations");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await node.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(answered);
    }

    [Fact]
    public async Task With_a_mark_that_makes_spreadsheets_read_utf8_and_a_name_to_save_it_under()
    {
        using var answer = await node.Http.GetAsync("/api/maintenance/due?format=csv");

        (await answer.Content.ReadAsByteArrayAsync())[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("due.csv");
    }

    [Theory]
    [InlineData("/api/machines?format=xml", "invalid_parameter")]
    [InlineData("/api/machines/A/maintenance?format=csv", "unknown_parameter")]
    [InlineData("/api/machines?format=csv&limit=0", "invalid_parameter")]
    [InlineData("/api/machines/CSV-none/readings?format=csv", "unknown_machine")]
    [InlineData("/api/maintenance/due?format=csv&after=nonsense", "invalid_parameter")]
    public async Task But_what_is_wrong_is_told_as_ever(string address, string code)
    {
        var (_, problem) = await node.Http.Send(HttpMethod.Get, address);

        ((string?)problem["code"]).ShouldBe(code);
    }

    private async Task Snapshot(string prefix, int machines)
    {
        var fleet = new JsonArray([.. Enumerable.Range(0, machines).Select(i => (JsonNode)new JsonObject
        {
            ["EquipmentHeader"] = new JsonObject { ["OEMName"] = "Maker", ["Model"] = "W200", ["SerialNumber"] = $"{prefix}-{i:0000}" },
            ["CumulativeOperatingHours"] = new JsonObject { ["Hour"] = i + 0.5, ["datetime"] = "2026-05-04T10:00:00Z" },
        })]);
        using var content = new StringContent(
            new JsonObject { ["Fleet"] = new JsonObject { ["Equipment"] = fleet } }.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await node.Http.PostAsync("/api/telemetry/iso15143", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>As another program reads it.</summary>
    private async Task<List<Dictionary<string, string>>> Csv(string address)
    {
        using var answer = await node.Http.GetAsync(address);
        answer.Content.Headers.ContentType!.ShouldBe(MediaTypeHeaderValue.Parse("text/csv; charset=utf-8; header=present"));
        using var reader = CsvReader.Create(await answer.Content.ReadAsByteArrayAsync(), CsvReaderOptions.Default);
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
            rows.Add(reader.Headers.ToArray().ToDictionary(name => name, name => reader.GetString(name)));
        return rows;
    }
}
