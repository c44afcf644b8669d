using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Stations;

[Collection(OnOneNode.Name)]
public class Stations_and_technicians_are_registered(OneNode node)
{
    private const string Ring = "[[8,49],[10,49],[10,51],[8,51],[8,49]]";

    [Fact]
    public async Task A_station_comes_back_with_its_polygons()
    {
        var (status, _) = await node.Http.Send(HttpMethod.Post, "/api/stations",
            JsonNode.Parse(Station("st-1", Polygon(Ring), Polygon("[[9,50],[9.1,50],[9.1,50.1],[9,50]]"))));

        status.ShouldBe(HttpStatusCode.Created);
        var found = await node.Http.Get("/api/stations/st-1");
        found["territory"]!.ToJsonString().ShouldBe(Polygon(Ring));
        found["urban"]!.ToJsonString().ShouldBe(Polygon("[[9,50],[9.1,50],[9.1,50.1],[9,50]]"));
        (await node.Http.List("/api/stations")).Select(station => (string?)station["id"]).ShouldContain("st-1");
    }

    [Theory]
    [InlineData("""{"type":"MultiPolygon","coordinates":[]}""", "unknown_value", "$.territory.type")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", "invalid_value", "$.territory.coordinates")]
    [InlineData("""{"type":"Polygon","coordinates":[[[8,49],[10,49],[8,49]]]}""", "invalid_value", "$.territory.coordinates[0]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[8,49],[10,49],[10,51],[8,51]]]}""", "invalid_value", "$.territory.coordinates[0]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[8,49],[10,49],[10,91],[8,49]]]}""", "out_of_range", "$.territory.coordinates[0][2]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[8,49],[10,49,3,4],[10,51],[8,49]]]}""", "invalid_value",
        "$.territory.coordinates[0][1]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[18,49],[20,49],[20,51],[18,49]]]}""", "invalid_value", "$.territory")]
    [InlineData("""{"type":"Polygon","coordinates":[[[8,49],["10",49],[10,51],[8,49]]]}""", "wrong_type",
        "$.territory.coordinates[0][1][0]")]
    [InlineData("""{"type":"Polygon","coordinates":[[[8,49],null,[10,51],[8,49]]]}""", "wrong_type", "$.territory.coordinates[0][1]")]
    [InlineData("""{"type":"Polygon"}""", "missing_field", "$.territory.coordinates")]
    public async Task A_wrong_polygon_is_a_400_that_names_the_place(string territory, string code, string path) =>
        (await node.Http.PostText("/api/stations", Station("st-2", territory))).ShouldBe((HttpStatusCode.BadRequest, code, path));

    [Fact]
    public async Task Altitudes_are_ignored() =>
        (await node.Http.Send(HttpMethod.Post, "/api/stations",
            JsonNode.Parse(Station("st-4", Polygon("[[8,49,120],[10,49,80.5],[10,51,0],[8,51],[8,49,120]]"))))).Status
            .ShouldBe(HttpStatusCode.Created);

    [Fact]
    public async Task A_time_zone_that_nobody_knows_is_refused()
    {
        var answer = await node.Http.PostText(
            "/api/stations", Station("st-3", Polygon(Ring)).Replace("Europe/Berlin", "Mars/Olympus", StringComparison.Ordinal));

        answer.ShouldBe((HttpStatusCode.Conflict, "invalid_time_zone", null));
    }

    [Fact]
    public async Task A_technician_comes_back_with_name_and_skills()
    {
        var (status, _) = await node.Http.Send(HttpMethod.Post, "/api/technicians", JsonNode.Parse(
            """{"id":"t1","name":"Ana Ruiz","phone":"+34 600","station":"s1","skills":["hydraulics"],"home":{"latitude":50,"longitude":9}}"""));

        status.ShouldBe(HttpStatusCode.Created);
        var found = await node.Http.Get("/api/technicians/t1");
        ((string?)found["name"]).ShouldBe("Ana Ruiz");
        ((string?)found["skills"]![0]).ShouldBe("hydraulics");
        (await node.Http.List("/api/technicians?station=s1")).Select(technician => (string?)technician["id"]).ShouldContain("t1");
        (await node.Http.List("/api/technicians?station=s2")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""["a b"]""", "invalid_value", "$.skills[0]")]
    [InlineData("""["ok",7]""", "wrong_type", "$.skills[1]")]
    [InlineData("null", "wrong_type", "$.skills")]
    public async Task A_wrong_skill_is_a_400_that_names_it(string skills, string code, string path) =>
        (await node.Http.PostText(
            "/api/technicians", $$$"""{"id":"t2","name":"N","station":"s1","skills":{{{skills}}},"home":{"latitude":1,"longitude":1}}"""))
            .ShouldBe((HttpStatusCode.BadRequest, code, path));

    private static string Polygon(string ring) => $$"""{"type":"Polygon","coordinates":[{{ring}}]}""";

    private static string Station(string id, string territory, string urban = "null") =>
        $$"""{"id":"{{id}}","name":"N","country":"DE","timeZone":"Europe/Berlin","location":{"latitude":50,"longitude":9},"territory":{{territory}},"urban":{{urban}}}""";
}
