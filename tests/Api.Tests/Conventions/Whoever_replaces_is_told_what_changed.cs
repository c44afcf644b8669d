using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Conventions;

/// <summary>F-82: of several who replace the same version one succeeds; the others get 412 with what stands there now.</summary>
[Collection(OnOneNode.Name)]
public class Whoever_replaces_is_told_what_changed(OneNode node)
{
    [Theory]
    [InlineData("record")]
    [InlineData("stock")]
    [InlineData("roster/pattern")]
    public async Task Of_six_at_once_one_replaces_and_five_are_told(string what)
    {
        var (read, write, body) = await Resource(what);
        await Replace(write, body(0), null);
        var version = await Version(read);

        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(number => Replace(write, body(number), version)));

        answers.Count(answer => answer.Status == HttpStatusCode.OK)
            .ShouldBe(1, string.Join("; ", answers.Select(answer => answer.Body.ToJsonString())));
        var now = await Version(read);
        now.ShouldNotBe(version);
        foreach (var (status, answer, tag) in answers.Where(answer => answer.Status != HttpStatusCode.OK))
        {
            (status, (string?)answer["code"], tag).ShouldBe((HttpStatusCode.PreconditionFailed, "version_changed", now));
            answer["current"].ShouldNotBeNull("whoever is refused sees what stands there");
        }

        (await Replace(write, body(7), now)).Status.ShouldBe(HttpStatusCode.OK, "who has looked may replace");
        (await Replace(write, body(8), "*")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_version_that_is_none_is_refused()
    {
        var (_, write, body) = await Resource("stock");
        var (status, answer, _) = await Replace(write, body(1), "W/\"weak\"");
        (status, (string?)answer["code"], (string?)answer["path"]).ShouldBe((HttpStatusCode.BadRequest, "invalid_header", "If-Match"));
    }

    private async Task<(string Read, string Write, Func<int, object> Body)> Resource(string what)
    {
        var technician = $"ver-{what.Split('/')[0]}";
        await node.Http.Post("/api/technicians", new
        {
            id = technician,
            name = "Vera",
            station = "s1",
            skills = Array.Empty<string>(),
            home = new { latitude = 50, longitude = 9 }
        });
        if (what == "stock")
            return ($"/api/technicians/{technician}/stock", $"/api/technicians/{technician}/stock", number =>
                new { parts = new[] { new { number = "FLT-1", name = "Filter", quantity = number + 1 } } });
        if (what == "roster/pattern")
            return ($"/api/technicians/{technician}/roster", $"/api/technicians/{technician}/roster/pattern", number => new
            {
                from = "2027-01-04",
                shifts = new[] { new { day = "Monday", start = "08:00", end = $"{10 + number}:00" } },
            });
        await node.Http.Post("/api/machines", new
        {
            serialNumber = "VER-1",
            model = "L1",
            commissionedAt = "2026-01-01T00:00:00Z",
            station = "s1",
            site = new { latitude = 50, longitude = 9 }
        });
        var order = (string)(await node.Http.Post(
            "/api/work-orders", new { separate = true, type = "Repair", machine = "VER-1", work = "Boom does not lift" }))["id"]!;
        await node.Http.Post($"/api/work-orders/{order}/assign", new { technician, confirm = "Comes in for it" });
        await node.Http.Post($"/api/work-orders/{order}/arrive", new { });
        return ($"/api/work-orders/{order}/record", $"/api/work-orders/{order}/record", number =>
            new { sheet = new { cause = $"Cause {number}" } });
    }

    private async Task<string> Version(string path)
    {
        using var answer = await node.Http.GetAsync(path);
        return answer.Headers.ETag!.Tag;
    }

    private async Task<(HttpStatusCode Status, JsonNode Body, string? Version)> Replace(string path, object body, string? version)
    {
        using var message = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) };
        if (version is not null) message.Headers.TryAddWithoutValidation("If-Match", version);
        using var answer = await node.Http.SendAsync(message);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!, answer.Headers.ETag?.Tag);
    }
}
