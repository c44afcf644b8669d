using System.Net;
using System.Text.Json.Nodes;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Access.Company;

/// <summary>The whole way through a provider that keeps to the protocol.</summary>
[Collection(OnACompanysNode.Name)]
public sealed class People_come_from_the_company(CompanyNode company) : IDisposable
{
    private static readonly string[] Dispatchers = ["dispatchers", "all of ironworks"];
    private static readonly string[] Heads = ["urn:ironworks:heads"];
    private static readonly string[] Money = ["money"];
    private readonly Visitor browser = company.Visitor();

    public void Dispose() => browser.Dispose();

    [Fact]
    public async Task The_page_on_which_people_sign_in_knows_the_provider() =>
        ((string?)(await browser.Http.Get("/api/sign-in/options"))["provider"]).ShouldBe("Ironworks");

    [Fact]
    public async Task Who_comes_with_a_role_and_a_territory_is_in_with_both_and_sees_nothing_of_another()
    {
        var jo = company.Somebody(Dispatchers, "north");

        (await browser.Enter(jo, "/?list=services#/reports")).ShouldBe("/sign-in/?to=%2F%3Flist%3Dservices%23%2Freports");

        var me = (await browser.Me())!;
        ((string?)me["name"], (string?)me["displayName"], (bool)me["signsInHere"]!).ShouldBe((jo.Account, jo.Name, false));
        (Texts(me["roles"]), Texts(me["stations"])).ShouldBe(("Dispatcher", "near"));
        (await browser.Http.Send(HttpMethod.Get, "/api/machines/near-machine")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.Http.Send(HttpMethod.Get, "/api/machines/far-machine")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Act(HttpMethod.Put, "/api/me/settings", new { theme = "dark" })).Status.ShouldBe(HttpStatusCode.NoContent);
        (await Audited((string)me["id"]!)).ShouldBe(["signed_in: company", "user_added: Dispatcher"]);
    }

    [Fact]
    public async Task A_session_that_began_there_lasts_half_a_day_used_or_not()
    {
        await browser.Enter(company.Somebody(Money));

        var session = (await browser.Http.Get("/api/me/sessions"))["items"]![0]!;

        ((DateTimeOffset)session["endsAt"]! - (DateTimeOffset)session["beganAt"]!).ShouldBe(TimeSpan.FromHours(12));
    }

    [Fact]
    public async Task Other_claims_at_the_next_sign_in_are_other_rights_of_the_same_person_in_their_open_sessions_too()
    {
        var jo = company.Somebody(Dispatchers, "north");
        await browser.Enter(jo);
        var id = (string)(await browser.Me())!["id"]!;

        company.Provider.Has(jo with { Roles = Heads, Stations = ["*"] });
        using var second = company.Visitor();
        await second.Enter(jo);

        foreach (var one in (Visitor[])[second, browser])
        {
            var me = (await one.Me())!;
            ((string?)me["id"], Texts(me["roles"]), me["stations"]).ShouldBe((id, "Manager", null));
        }

        (await second.Http.Send(HttpMethod.Get, "/api/machines/far-machine")).Status.ShouldBe(HttpStatusCode.OK);
        (await Audited(id)).ShouldBe(["signed_in: company", "rights_changed: Manager", "signed_in: company", "user_added: Dispatcher"]);
    }

    [Fact]
    public async Task Who_has_no_role_here_is_told_so_is_no_user_and_stands_in_the_audit_log()
    {
        var jo = company.Somebody(["Dispatchers", "all of ironworks"], "north");

        (await browser.Enter(jo, "/phone/")).ShouldBe("/sign-in/?to=%2Fphone%2F&problem=company_no_role");

        (await browser.Me()).ShouldBeNull();
        (await company.Administrator.List("/api/users")).ShouldNotContain(user => (string?)user["name"] == jo.Account);
        (await company.Administrator.List("/api/audit?kind=sign_in_failed"))
            .Select(entry => ((string?)entry["actor"], (string?)entry["detail"]))
            .ShouldContain(entry => entry.Item1 == "nobody"
                && entry.Item2!.StartsWith($"company_no_role: {company.Provider.Address} {jo.Subject}. "));
    }

    [Fact]
    public async Task Who_has_lost_every_role_loses_what_they_opened_before()
    {
        var jo = company.Somebody(Money);
        await browser.Enter(jo);

        company.Provider.Has(jo with { Roles = [] });
        using var second = company.Visitor();
        (await second.Enter(jo)).ShouldBe("/sign-in/?problem=company_no_role");

        (await browser.Me()).ShouldBeNull();
    }

    [Fact]
    public async Task A_dispatcher_without_a_territory_does_not_get_all_of_them() =>
        (await browser.Enter(company.Somebody(Dispatchers))).ShouldBe("/sign-in/?problem=company_no_station");

    [Theory]
    [InlineData("dispatchers", "west", "No station gone is registered")]
    [InlineData("field", "north", "The role Technician and the technician's id go together")]
    public async Task Rights_that_cannot_be_are_refused_and_the_audit_log_says_what_is_wrong(string role, string station, string why)
    {
        var jo = company.Somebody([role], station);

        (await browser.Enter(jo)).ShouldBe("/sign-in/?problem=company_wrong_rights");

        (await company.Administrator.List("/api/audit?kind=sign_in_failed")).Select(entry => (string?)entry["detail"])
            .ShouldContain(detail => detail!.Contains(jo.Subject) && detail.Contains(why));
    }

    [Fact]
    public async Task Who_was_closed_here_stays_out_whatever_the_provider_says()
    {
        var jo = company.Somebody(Money);
        await browser.Enter(jo);
        var id = (string)(await browser.Me())!["id"]!;
        await company.Administrator.Post($"/api/users/{id}/close", new { });

        (await browser.Enter(jo)).ShouldBe("/sign-in/?problem=company_closed");

        (await browser.Me()).ShouldBeNull();
        await company.Administrator.Post($"/api/users/{id}/reopen", new { });
        (await browser.Enter(jo)).ShouldBe("/sign-in/");
    }

    [Fact]
    public async Task Somebody_with_a_new_name_is_the_same_person_and_somebody_else_with_the_old_one_is_not()
    {
        var jo = company.Somebody(Money);
        await browser.Enter(jo);
        var id = (string)(await browser.Me())!["id"]!;

        company.Provider.Has(jo with { Account = $"new-{jo.Account}", Name = "Jo Married" });
        await browser.Enter(jo);
        var another = company.Somebody(Money) with { Account = jo.Account };
        company.Provider.Has(another);
        using var second = company.Visitor();
        await second.Enter(another);

        var me = (await browser.Me())!;
        ((string?)me["id"], (string?)me["name"], (string?)me["displayName"]).ShouldBe((id, $"new-{jo.Account}", "Jo Married"));
        ((string?)(await second.Me())!["id"]).ShouldNotBe(id);
    }

    [Fact]
    public async Task A_name_that_is_another_users_is_not_theirs_by_it()
    {
        var jo = company.Somebody(Money) with { Account = "Administrator" };
        company.Provider.Has(jo);

        await browser.Enter(jo);

        var me = (await browser.Me())!;
        ((string?)me["name"], Texts(me["roles"])).ShouldBe(($"administrator {((string)me["id"]!).ToLowerInvariant()}", "Finance"));
        await browser.Enter(jo);
        ((string?)(await browser.Me())!["id"]).ShouldBe((string?)me["id"]);
    }

    [Fact]
    public async Task Who_comes_in_many_browsers_at_once_for_the_first_time_is_one_user()
    {
        var jo = company.Somebody(Money);
        var browsers = Enumerable.Range(0, 4).Select(_ => company.Visitor()).ToArray();

        var led = await Task.WhenAll(browsers.Select(one => one.Enter(jo)));

        led.ShouldAllBe(address => address == "/sign-in/");
        (await Task.WhenAll(browsers.Select(one => one.Me()))).Select(me => (string?)me!["id"]).Distinct().ShouldHaveSingleItem();
        foreach (var one in browsers) one.Dispose();
    }

    [Fact]
    public async Task They_have_no_password_here_and_nobody_makes_one()
    {
        await browser.Enter(company.Somebody(Money));
        var id = (string)(await browser.Me())!["id"]!;

        var (status, problem) = await company.Administrator.Send(HttpMethod.Post, $"/api/users/{id}/password");

        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.Conflict, "signs_in_elsewhere"));
        (await company.Administrator.Get("/api/me"))["signsInHere"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Who_signs_out_is_led_to_the_provider_and_signed_out_there_too()
    {
        await browser.Enter(company.Somebody(Money));
        var before = company.Provider.SignOuts;

        var (status, answer) = await browser.Act(HttpMethod.Post, "/api/sign-out");

        status.ShouldBe(HttpStatusCode.OK);
        (await browser.Me()).ShouldBeNull();
        var led = await browser.Back(new((string)answer["next"]!));
        (led, company.Provider.SignOuts).ShouldBe((new Uri(browser.Http.BaseAddress!, "/sign-in/").ToString(), before + 1));
    }

    private async Task<string[]> Audited(string id) =>
    [
        .. (await company.Administrator.List($"/api/audit?subject={id}"))
            .Select(entry => $"{(string?)entry["kind"]}: {(string?)entry["detail"]}"),
    ];

    private static string Texts(JsonNode? list) => string.Join(',', list!.AsArray().Select(one => (string?)one));
}
