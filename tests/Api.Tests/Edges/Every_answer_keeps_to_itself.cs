using System.Net.Http.Headers;

namespace Dispatch.Api.Tests.Edges;

/// <summary>What browsers are told with every answer, also with refusals.</summary>
[Collection(OnOneNode.Name)]
public class Every_answer_keeps_to_itself(OneNode node)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/phone/")]
    [InlineData("/track/")]
    [InlineData("/docs")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health/live")]
    [InlineData("/api/stations")]
    [InlineData("/api/stations?nonsense=1")]
    [InlineData("/api/nothing")]
    [InlineData("/api/stations?format=csv")]
    public async Task With_these_headers(string address)
    {
        using var answer = await node.Http.GetAsync(address);
        var headers = answer.Headers;

        One(headers, "X-Content-Type-Options").ShouldBe("nosniff");
        One(headers, "X-Frame-Options").ShouldBe("DENY");
        One(headers, "Referrer-Policy").ShouldBe("strict-origin-when-cross-origin");
        One(headers, "Permissions-Policy").ShouldContain("camera=(self)");
        var policy = One(headers, "Content-Security-Policy");
        policy.ShouldStartWith("default-src 'none'; ");
        policy.ShouldContain("frame-ancestors 'none'");
        Scripts(policy).ShouldNotContain("unsafe");
        if (address.StartsWith("/api", StringComparison.Ordinal)) One(headers, "Cache-Control").ShouldBe("no-store");
    }

    [Fact]
    public async Task No_page_but_the_reference_has_scripts_or_styles_in_it_and_that_names_them_anew_each_time()
    {
        foreach (var page in new[] { "/", "/phone/", "/track/" })
        {
            var text = await node.Http.GetStringAsync(page);
            text.ShouldNotContain("<style", Case.Insensitive);
            text.ShouldNotContain(" style=", Case.Insensitive);
            text.ShouldNotMatch("<script(?![^>]* src=)", page);
        }

        var (first, second) = (await Nonce(), await Nonce());
        first.ShouldNotBe(second);
    }

    private async Task<string> Nonce()
    {
        using var answer = await node.Http.GetAsync("/docs");
        var policy = Scripts(One(answer.Headers, "Content-Security-Policy"));
        var nonce = policy.Split("'nonce-")[1].Split('\'')[0];
        (await answer.Content.ReadAsStringAsync()).ShouldContain($"nonce=\"{nonce}\"");
        return nonce;
    }

    private static string Scripts(string policy) =>
        policy.Split("; ").Single(rule => rule.StartsWith("script-src", StringComparison.Ordinal));

    private static string One(HttpResponseHeaders headers, string name) => headers.GetValues(name).ShouldHaveSingleItem();
}
