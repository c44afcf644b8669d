using System.Text.Json;

namespace Dispatch.Live.Tests;

public class RefusalTests
{
    [Theory]
    [InlineData("""[]""", "object")]
    [InlineData("""{}""", "$.topics")]
    [InlineData("""{"topics": []}""", "$.topics")]
    [InlineData("""{"topics": ["machines", "secrets"]}""", "secrets")]
    [InlineData("""{"topics": "machines"}""", "$.topics")]
    [InlineData("""{"topics": ["machines"], "teritory": "s1"}""", "$.teritory")]
    [InlineData("""{"topics": ["machines"], "territory": 7}""", "$.territory")]
    [InlineData("""{"topics": ["machines"], "territory": ""}""", "$.territory")]
    [InlineData("""{"topics": ["machines"], "bounds": {"west": -181, "south": 0, "east": 1, "north": 1}}""", "$.bounds")]
    [InlineData("""{"topics": ["machines"], "bounds": {"west": 0, "south": 2, "east": 1, "north": 1}}""", "$.bounds")]
    [InlineData("""{"topics": ["machines"], "resume": {"epoch": "x", "sequence": -1}}""", "$.resume.sequence")]
    public async Task A_wrong_subscription_is_refused_with_the_place_that_is_wrong(string request, string named)
    {
        await using var node = await LiveNode.Start();
        await using var client = await node.Connect();

        var refusal = await Should.ThrowAsync<RefusedException>(() => client.Subscribe(JsonDocument.Parse(request).RootElement));

        refusal.Message.ShouldContain("invalid_subscription:");
        refusal.Message.ShouldContain(named);
        (await client.Subscribe(Rows.Everything))["content"].ShouldNotBeNull();
    }
}
