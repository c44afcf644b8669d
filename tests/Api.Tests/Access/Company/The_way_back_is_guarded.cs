using System.Net;
using System.Web;
using Dispatch.Testing;
using Dispatch.Testing.Company;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Access.Company;

/// <summary>
/// What goes wrong between node and provider ends on the page on which people sign in, with a code that it has words for.
/// </summary>
[Collection(OnACompanysNode.Name)]
public sealed class The_way_back_is_guarded(CompanyNode company) : IDisposable
{
    private static readonly string[] Money = ["money"];
    private readonly Visitor browser = company.Visitor();

    public void Dispose() => browser.Dispose();

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Nobody_is_led_to_another_site(string to)
    {
        var (status, problem) = await browser.Http.Send(HttpMethod.Get, $"/api/sign-in/external?to={Uri.EscapeDataString(to)}");

        (status, (string?)problem["code"], (string?)problem["path"]).ShouldBe((HttpStatusCode.BadRequest, "invalid_parameter", "to"));
    }

    [Fact]
    public async Task Who_says_no_at_the_provider_is_back_where_they_were() =>
        (await browser.Enter(null, "/phone/")).ShouldBe("/sign-in/?to=%2Fphone%2F&problem=company_denied");

    [Theory]
    [InlineData("")]
    [InlineData("?code=stolen")]
    [InlineData("?code=stolen&state=made-up")]
    [InlineData("?error=access_denied&state=made-up")]
    public async Task What_this_node_has_not_begun_is_not_ended_here(string query) =>
        (await browser.Back(new(browser.Http.BaseAddress!, $"/api/sign-in/external/back{query}")))
            .ShouldBe("/sign-in/?problem=company_expired");

    [Fact]
    public async Task What_was_begun_in_one_browser_is_not_ended_in_another_nor_twice()
    {
        var jo = company.Somebody(Money);
        var back = await browser.Choose(await browser.Begin("/phone/"), jo);
        using var other = company.Visitor();

        (await other.Back(back)).ShouldBe("/sign-in/?to=%2Fphone%2F&problem=company_expired");
        (await other.Me()).ShouldBeNull();
        (await browser.Back(back)).ShouldBe("/sign-in/?to=%2Fphone%2F");
        (await browser.Back(back)).ShouldBe("/sign-in/?to=%2Fphone%2F&problem=company_expired");
    }

    [Fact]
    public async Task A_code_of_another_visit_lets_nobody_in()
    {
        var jo = company.Somebody(Money);
        using var other = company.Visitor();
        var theirs = await other.Choose(await other.Begin(), jo);
        var own = await browser.Choose(await browser.Begin(), jo);
        var query = HttpUtility.ParseQueryString(own.Query);
        query["code"] = HttpUtility.ParseQueryString(theirs.Query)["code"];

        (await browser.Back(new(own, $"?{query}"))).ShouldBe("/sign-in/?problem=company_failed");

        (await browser.Me()).ShouldBeNull();
    }

    [Fact]
    public async Task While_the_provider_is_away_people_are_told_and_those_of_here_come_in()
    {
        await DistributionPackages.DocumentFontAsync();
        var port = FreePorts.Take(1)[0];
        using var database = await NodeDatabase.Create("Sqlite");
        await using var node = await Node.Start(
            database, CompanyServer.Settings(new($"http://127.0.0.1:{port}/"), "--Access:Company:Roles:Finance:0=money"));
        using var visitor = new Visitor(node.Http.BaseAddress!);

        (await visitor.Begin("/phone/")).ToString().ShouldBe("/sign-in/?to=%2Fphone%2F&problem=company_unreachable");

        var jo = new CompanyAccount("jo") { Roles = Money };
        Uri back;
        await using (var provider = await CompanyServer.Start(port))
        {
            await provider.Register(node.Http.BaseAddress!);
            provider.Has(jo);
            (await visitor.Enter(jo)).ShouldBe("/sign-in/");
            back = await visitor.Choose(await visitor.Begin("/phone/"), jo);
        }

        (await visitor.Back(back)).ShouldBe("/sign-in/?to=%2Fphone%2F&problem=company_unreachable");
        (await node.Http.Get("/api/me"))["name"]!.GetValue<string>().ShouldBe(Administrator.Name);
        node.Output.ShouldNotContain("   at ", customMessage: "Nothing of it is a fault of the program.");
    }
}
