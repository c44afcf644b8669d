using System.Net;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.FaultRules;

/// <summary>F-46: severity, threshold and advice are data.</summary>
[Collection(OnOneNode.Name)]
public class Fault_rules_are_kept(OneNode node)
{
    private static readonly object Advice = new { en = "Stop.", zh = "停机。", es = "Pare." };

    [Fact]
    public async Task The_shipped_ones_hold_until_another_is_written_in_their_place_or_they_are_withdrawn()
    {
        var shipped = await node.Http.Get("/api/fault-rules/j1939-1761-1");
        ((bool)shipped["shipped"]!, (int)shipped["severity"]!, (int)shipped["times"]!).ShouldBe((true, 4, 3));

        var written = (await node.Http.Send(
            HttpMethod.Put,
            "/api/fault-rules/j1939-1761-1",
            new { spn = 1761, fmi = 1, severity = 3, times = 2, withinHours = 12, advice = Advice })).Body;
        ((bool)written["shipped"]!, (double)written["withinHours"]!).ShouldBe((false, 12));
        (await node.Http.List("/api/fault-rules")).Count(rule => (string?)rule["id"] == "j1939-1761-1").ShouldBe(1);

        (await node.Http.Send(HttpMethod.Delete, "/api/fault-rules/j1939-1761-1")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await node.Http.Send(HttpMethod.Get, "/api/fault-rules/j1939-1761-1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await node.Http.Send(HttpMethod.Delete, "/api/fault-rules/j1939-1761-1")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await node.Http.Send(HttpMethod.Delete, "/api/fault-rules/never-was")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(null, null, null, "$.spn")]
    [InlineData(100, null, "E-07", "$.spn")]
    [InlineData(null, 1, "E-07", "$.fmi")]
    [InlineData(null, null, "SPN 100 FMI 1", "$.code")]
    [InlineData(600_000, 1, null, "$.spn")]
    public async Task What_names_no_code_is_refused_with_where_it_is_wrong(int? spn, int? fmi, string? code, string path)
    {
        var (status, body) =
            await node.Http.Send(HttpMethod.Put, "/api/fault-rules/wrong", new { spn, fmi, code, severity = 1, advice = Advice });

        (status, (string?)body["path"]).ShouldBe((HttpStatusCode.BadRequest, path));
    }

    [Fact]
    public async Task The_list_is_read_page_by_page()
    {
        var all = (await node.Http.List("/api/fault-rules")).Select(rule => (string)rule["id"]!).ToList();
        var first = await node.Http.Get("/api/fault-rules?limit=3");
        var second = await node.Http.Get($"/api/fault-rules?limit=3&after={first["next"]}");

        first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(rule => (string)rule!["id"]!).ShouldBe(all.Take(6));
    }
}
