using System.Net;
using System.Text.Json;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Edges;

/// <summary>F-95, F-89: names that pass for others, and lists without an end.</summary>
[Collection(OnOneNode.Name)]
public class Texts_are_what_they_look_like(OneNode node)
{
    [Theory]
    [InlineData("Ana\u202Eziur", "U+202E")]
    [InlineData("Ana\u200B", "U+200B")]
    [InlineData("A\u200Dna", "U+200D")]
    [InlineData("\uFEFFAna", "U+FEFF")]
    [InlineData("Ana\u2066", "U+2066")]
    [InlineData("Ana\u2028Ruiz", "U+2028")]
    [InlineData("A\u00ADna", "U+00AD")]
    public async Task A_name_with_what_nobody_sees_is_refused_with_its_place(string name, string named)
    {
        var (status, problem) = await Send(name);

        (status, (string?)problem["code"], (string?)problem["path"]).ShouldBe((HttpStatusCode.BadRequest, "invalid_value", "$.name"));
        ((string?)problem["detail"]).ShouldNotBeNull().ShouldContain(named);
    }

    [Theory]
    [InlineData("Søn Øystein")]
    [InlineData("王小明")]
    [InlineData("José Ñuñez")]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")]
    public async Task A_name_of_any_script_is_taken(string name) => ((int)(await Send(name)).Status).ShouldBeLessThan(300);

    [Fact]
    public async Task No_list_in_a_body_is_without_an_end()
    {
        var (status, problem) = await node.Http.Send(HttpMethod.Post, "/api/technicians", new
        {
            id = "edge-many",
            name = "Ana",
            station = "s1",
            skills = Enumerable.Repeat("weld", 60_000),
            home = new { latitude = 50, longitude = 9 },
        });

        (status, (string?)problem["code"], (string?)problem["path"]).ShouldBe((HttpStatusCode.BadRequest, "too_many_items", "$.skills"));
    }

    private Task<(HttpStatusCode Status, System.Text.Json.Nodes.JsonNode Body)> Send(string name) => node.Http.Send(
        HttpMethod.Post, "/api/technicians", new
        {
            id = $"edge-{Convert.ToHexString(JsonSerializer.SerializeToUtf8Bytes(name)).GetHashCode(StringComparison.Ordinal):x}",
            name,
            station = "s1",
            skills = Array.Empty<string>(),
            home = new { latitude = 50, longitude = 9 },
        });
}
