using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Requests;

/// <summary>
/// F-98: name, phone, symptom and environment are asked for where somebody is on the line; "not told" is a value (R-INT-2, R-INT-7).
/// </summary>
[Collection(OnOneNode.Name)]
public class What_is_asked_for(OneNode node)
{
    private const string Told = """  "contact":{"name":"Ana","phone":"+34 976 1"},"symptom":"drips","environment":"quarry"  """;

    [Theory]
    [InlineData("", "$.contact.name")]
    [InlineData("\"contact\":{\"phone\":\"123\"}", "$.contact.name")]
    [InlineData("\"contact\":{\"name\":\"Ana\"}", "$.contact.phone")]
    [InlineData("\"contact\":{\"name\":\"Ana\",\"phone\":\"123\"}", "$.symptom")]
    [InlineData("\"contact\":{\"name\":\"Ana\",\"phone\":\"123\"},\"symptom\":\"drips\"", "$.environment")]
    [InlineData("\"notTold\":[\"Contact\"]", "$.symptom")]
    [InlineData("\"notTold\":[\"Name\",\"Symptom\",\"Environment\"]", "$.contact.phone")]
    public async Task What_is_neither_told_nor_said_not_to_be_told_is_asked_for(string fields, string path)
    {
        foreach (var channel in new[] { "Hotline", "Visit" })
            (await node.Http.PostText("/api/requests", Body(channel, fields))).ShouldBe((HttpStatusCode.BadRequest, "missing_field", path));
    }

    [Theory]
    [InlineData("\"notTold\":[\"Phone\"],")]
    [InlineData("\"notTold\":[\"Contact\"],")]
    public async Task What_is_told_cannot_be_said_not_to_be(string notTold) =>
        (await node.Http.PostText("/api/requests", Body("Hotline", notTold + Told)))
            .ShouldBe((HttpStatusCode.BadRequest, "invalid_value", "$.notTold"));

    [Fact]
    public async Task What_was_not_told_is_kept()
    {
        await Machine("ASK-1");

        var request = await Take(
            "ASK-1", "Hotline", "\"contact\":{\"phone\":\"+34 976 1\"},\"symptom\":\"drips\",\"notTold\":[\"Name\",\"Environment\"]");

        request = await node.Http.Get($"/api/requests/{request["id"]}");
        request["notTold"]!.AsArray().Select(item => (string?)item).ShouldBe(["Name", "Environment"]);
        ((string?)request["contact"]!["name"], (string?)request["contact"]!["phone"]).ShouldBe((null, "+34 976 1"));
        (await node.Http.Get($"/api/requests/{request["id"]}/timeline"))["items"]![0]!["data"]!["file"]!["notTold"]!.ToString()
            .ShouldBe("name, environment");
    }

    [Fact]
    public async Task All_told_nothing_has_to_be_named()
    {
        await Machine("ASK-2");

        (await Take("ASK-2", "Visit", Told))["notTold"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Email")]
    [InlineData("Online")]
    [InlineData("Letter")]
    [InlineData("Telemetry")]
    public async Task Whoever_is_not_on_the_line_is_not_asked(string channel)
    {
        await Machine($"ASK-{channel}");

        (await Take($"ASK-{channel}", channel, ""))["notTold"]!.AsArray().ShouldBeEmpty();
    }

    private async Task Machine(string serial) => await node.Http.Post("/api/machines", SampleFleet.Machine(serial, "s1"));

    private Task<JsonNode> Take(string serial, string channel, string fields) =>
        node.Http.Post("/api/requests", JsonNode.Parse(Body(channel, fields).Replace("ASK-0", serial, StringComparison.Ordinal))!);

    private static string Body(string channel, string fields) =>
        $$"""{"channel":"{{channel}}","machine":"ASK-0","fault":"leaks","severity":3{{(fields.Length == 0 ? "" : ",")}}{{fields}}}""";
}
