using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dispatch.Testing.Access;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Access;

[Collection(OnOneNode.Name)]
public sealed class People_sign_in(OneNode node) : IDisposable
{
    private readonly HttpClient nobody = new() { BaseAddress = node.Http.BaseAddress };

    public void Dispose() => nobody.Dispose();

    [Fact]
    public async Task A_program_gets_tokens_with_its_roles_and_renews_them()
    {
        var name = await Add("Dispatcher", mustChange: false);

        var (status, answer) = await SignIn(name.ToUpperInvariant());
        status.ShouldBe(HttpStatusCode.OK);
        answer["roles"]!.AsArray().Select(role => (string?)role).ShouldBe(["Dispatcher"]);
        ((DateTimeOffset)answer["expiresAt"]!).ShouldBeGreaterThan(TimeProvider.System.GetUtcNow());
        var renewed = await nobody.Post("/api/sign-in/refresh", new { refreshToken = (string?)answer["refreshToken"] });
        (await With((string)renewed["accessToken"]!, HttpMethod.Get, "/api/work-orders?limit=1")).Status.ShouldBe(HttpStatusCode.OK);
        (await nobody.Send(HttpMethod.Post, "/api/sign-in/refresh", new { refreshToken = "x" })).Status
            .ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_that_was_made_for_no_machine_in_particular_tells_of_all()
    {
        foreach (var serial in (string[])["FEED-1", "FEED-2"]) await node.Http.Post("/api/machines", SampleFleet.Machine(serial, "s1"));
        var key = (string)(await node.Http.Post("/api/device-keys", new { name = "The telematics platform" }))["key"]!;
        object Reading(string machine) => new { machine, at = TimeProvider.System.GetUtcNow().AddMinutes(-1), operatingHours = 12.5 };

        ((int)(await Told(key, Reading("FEED-1"), Reading("FEED-2")))["accepted"]!).ShouldBe(2);
        ((double)(await node.Http.Get("/api/machines/FEED-2"))["lifetimeHours"]!).ShouldBe(12.5);
    }

    [Fact]
    public async Task A_code_of_the_authenticator_app_is_good_once()
    {
        using var careful = await node.Http.Someone("Agent");
        var name = (string)(await careful.Http.Get("/api/me"))["name"]!;
        var key = (string)(await careful.Http.Post("/api/me/authenticator", new { }))["key"]!;
        await careful.Http.Post("/api/me/authenticator/confirm", new { code = AuthenticatorApp.Code(key) });

        (await WithCode(null)).ShouldBe((HttpStatusCode.Unauthorized, "code_required"));
        var code = AuthenticatorApp.Code(key, steps: 1);
        (await WithCode(code)).ShouldBe((HttpStatusCode.OK, null));
        (await WithCode(code)).ShouldBe((HttpStatusCode.Unauthorized, "code_wrong"));
        (await WithCode($"{code[..3]} {code[3..]}")).ShouldBe((HttpStatusCode.Unauthorized, "code_wrong"));
        (await WithCode(AuthenticatorApp.Code(key, steps: 2))).ShouldBe((HttpStatusCode.OK, null));

        async Task<(HttpStatusCode, string?)> WithCode(string? shown)
        {
            var (status, answer) = await nobody.Send(
                HttpMethod.Post, "/api/sign-in", new { user = name, password = Someone.Password, code = shown });
            return (status, (string?)answer["code"]);
        }
    }

    [Fact]
    public async Task A_technician_who_left_is_nobody_and_gets_no_new_user()
    {
        await node.Http.Post("/api/technicians", new
        {
            id = "leaver",
            name = "Leaver",
            station = "s1",
            skills = Array.Empty<string>(),
            home = new { latitude = 50, longitude = 9 },
        });
        using var leaver = await node.Http.Someone("Technician", technician: "leaver");
        (await leaver.Send(HttpMethod.Get, "/api/technicians/leaver")).Status.ShouldBe(HttpStatusCode.OK);

        await node.Http.Post("/api/technicians/leaver/close", new { });

        (await SignInAs(leaver.Id)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var (status, refused) = await node.Http.Send(
            HttpMethod.Post, "/api/users", new { name = "leaver-again", roles = (string[])["Technician"], technician = "leaver" });
        (status, (string?)refused["code"]).ShouldBe((HttpStatusCode.Conflict, "technician_left"));
    }

    [Theory]
    [InlineData("/api/device-keys", "key", """{"name":"Told once"}""")]
    [InlineData("/api/users", "password", """{"name":"told-once","roles":["Agent"]}""")]
    public async Task What_is_told_once_is_not_told_again_to_a_call_that_is_repeated(string path, string secret, string body)
    {
        var key = $"once-{secret}";

        var (first, told) = await Keyed(path, body, key);
        var (second, again) = await Keyed(path, body, key);

        (first, told[secret] is null, second, again[secret] is null)
            .ShouldBe((HttpStatusCode.Created, false, HttpStatusCode.Conflict, true));
    }

    [Fact]
    public async Task Who_signs_out_is_nobody_at_once_and_the_refresh_token_renews_nothing()
    {
        var (_, answer) = await SignIn(await Add("Agent", mustChange: false));
        var token = (string)answer["accessToken"]!;

        (await With(token, HttpMethod.Post, "/api/sign-out")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await With(token, HttpMethod.Get, "/api/me")).ShouldBe((HttpStatusCode.Unauthorized, "no_identity"));
        (await nobody.Send(HttpMethod.Post, "/api/sign-in/refresh", new { refreshToken = (string?)answer["refreshToken"] })).Status
            .ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_password_that_another_made_is_changed_before_anything_else()
    {
        var name = await Add("Agent", mustChange: true);
        var token = (string)(await SignIn(name)).Body["accessToken"]!;

        (await With(token, HttpMethod.Get, "/api/requests")).ShouldBe((HttpStatusCode.Forbidden, "password_must_change"));
        (await With(token, HttpMethod.Get, "/api/me")).Status.ShouldBe(HttpStatusCode.OK);
        (await With(token, HttpMethod.Post, "/api/me/password", new { current = "wrong", next = "another word for tests" }))
            .ShouldBe((HttpStatusCode.Conflict, "password_wrong"));
        (await With(token, HttpMethod.Post, "/api/me/password", new { current = Someone.Password, next = "short" }))
            .ShouldBe((HttpStatusCode.Conflict, "password_too_short"));
        (await With(token, HttpMethod.Post, "/api/me/password", new { current = Someone.Password, next = "another word for tests" })).Status
            .ShouldBe(HttpStatusCode.NoContent);
        (await With(token, HttpMethod.Get, "/api/requests")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Too_many_wrong_passwords_lock_the_right_one_out_too_and_say_nothing_of_it()
    {
        var name = await Add("Agent", mustChange: false);
        for (var attempt = 0; attempt < 5; attempt++) (await SignIn(name, "wrong word here")).Status.ShouldBe(HttpStatusCode.Unauthorized);

        var (locked, answer) = await SignIn(name);
        var (unknown, same) = await SignIn("nobody-at-all");

        (locked, (string?)answer["code"]).ShouldBe((HttpStatusCode.Unauthorized, "sign_in_refused"));
        (unknown, (string?)same["code"], (string?)same["detail"]).ShouldBe((locked, (string?)answer["code"], (string?)answer["detail"]));
        (await node.Http.List("/api/users")).Single(user => (string?)user["name"] == name)["isLocked"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Rights_that_are_taken_away_end_and_a_closed_user_is_nobody()
    {
        using var agent = await node.Http.Someone("Agent");
        (await agent.Send(HttpMethod.Get, "/api/requests")).Status.ShouldBe(HttpStatusCode.OK);

        var (changed, _) = await node.Http.Send(HttpMethod.Put, $"/api/users/{agent.Id}/rights", new { roles = Finance });
        changed.ShouldBe(HttpStatusCode.OK);
        (await agent.Send(HttpMethod.Post, "/api/customers", new { })).Status.ShouldBe(HttpStatusCode.Forbidden);
        var token = (string)(await SignInAs(agent.Id)).Body["accessToken"]!;
        await node.Http.Post($"/api/users/{agent.Id}/close", new { });
        (await With(token, HttpMethod.Get, "/api/me")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAs(agent.Id)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_browsers_cookie_acts_only_with_the_token_that_the_nodes_own_pages_read()
    {
        var name = await Add("Agent", mustChange: false);
        using var handler = new SocketsHttpHandler { CookieContainer = new() };
        using var browser = new HttpClient(handler) { BaseAddress = node.Http.BaseAddress };
        var answer = await browser.Post("/api/sign-in", new { user = name, password = Someone.Password, cookie = true });
        answer["accessToken"].ShouldBeNull();
        var cookies = handler.CookieContainer.GetCookies(node.Http.BaseAddress!);
        cookies["dispatch.session"]!.HttpOnly.ShouldBeTrue();
        cookies["dispatch.antiforgery"]!.HttpOnly.ShouldBeFalse();

        (await browser.Send(HttpMethod.Get, "/api/me")).Status.ShouldBe(HttpStatusCode.OK);
        var (status, problem) = await browser.Send(HttpMethod.Put, "/api/me/settings", new { theme = "dark" });
        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.BadRequest, "antiforgery_missing"));

        browser.DefaultRequestHeaders.Add("X-Dispatch-Antiforgery", cookies["dispatch.antiforgery"]!.Value);
        (await browser.Send(HttpMethod.Put, "/api/me/settings", new { theme = "dark" })).Status.ShouldBe(HttpStatusCode.NoContent);
        ((string?)(await browser.Get("/api/me/settings"))["theme"]).ShouldBe("dark");
    }

    [Fact]
    public async Task A_devices_key_is_told_once_tells_of_its_machines_alone_and_stops_when_it_is_revoked()
    {
        foreach (var serial in (string[])["KEY-1", "KEY-2"]) await node.Http.Post("/api/machines", SampleFleet.Machine(serial, "s1"));
        var made = await node.Http.Post("/api/device-keys", new { name = "A feed", machines = (string[])["KEY-1"] });
        var (id, key) = ((string)made["id"]!, (string)made["key"]!);
        (await node.Http.Get("/api/device-keys"))["items"]!.AsArray().Single(one => (string?)one!["id"] == id)!["key"].ShouldBeNull();
        object Reading(string machine) => new { machine, at = TimeProvider.System.GetUtcNow().AddMinutes(-1), operatingHours = 12.5 };

        var told = await Told(key, Reading("KEY-1"), Reading("KEY-2"));
        ((int)told["accepted"]!, (string?)told["rejected"]![0]!["code"]).ShouldBe((1, "unknown_machine"));
        ((double)(await node.Http.Get("/api/machines/KEY-1"))["lifetimeHours"]!).ShouldBe(12.5);
        (await With(key, HttpMethod.Get, "/api/machines")).ShouldBe((HttpStatusCode.Forbidden, "not_allowed"));

        var rotated = (string)(await node.Http.Post($"/api/device-keys/{id}/rotate", new { }))["key"]!;
        (await With(key, HttpMethod.Post, "/api/telemetry/readings", Array.Empty<object>())).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await node.Http.Send(HttpMethod.Delete, $"/api/device-keys/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await With(rotated, HttpMethod.Post, "/api/telemetry/readings", Array.Empty<object>())).Status
            .ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        var (status, problem) = await node.Http.Send(HttpMethod.Post, "/api/users/administrator/close", new { });

        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.Conflict, "last_administrator"));
    }

    [Fact]
    public async Task Sign_ins_and_rights_are_in_the_audit_log()
    {
        using var agent = await node.Http.Someone("Agent");
        await agent.Send(HttpMethod.Get, "/api/me");

        var entries = await node.Http.List($"/api/audit?subject={agent.Id}");

        entries.Select(entry => (string?)entry["kind"]).ShouldBe(["signed_in", "user_added"]);

        (await SignInAs(agent.Id, "not the right one")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        using var list = await agent.Http.GetAsync("/api/requests?format=csv");
        ((string?)(await node.Http.List($"/api/audit?subject={agent.Id}"))[0]["kind"]).ShouldBe("sign_in_failed");
        var taken = (await node.Http.List($"/api/audit?actor=user:{agent.Id}&kind=exported")).ShouldHaveSingleItem();
        ((string?)taken["subject"], (string?)taken["detail"]).ShouldBe(("/api/requests", "csv"));
    }

    private static readonly string[] Finance = ["Finance"];

    private async Task<string> Add(string role, bool mustChange)
    {
        var name = $"{role}-{Guid.NewGuid():N}"[..20].ToLowerInvariant();
        await node.Http.Post("/api/users", new { name, roles = (string[])[role], password = Someone.Password, mustChange });
        return name;
    }

    private Task<(HttpStatusCode Status, JsonNode Body)> SignIn(string user, string password = Someone.Password) =>
        nobody.Send(HttpMethod.Post, "/api/sign-in", new { user, password });

    private async Task<(HttpStatusCode Status, JsonNode Body)> SignInAs(string id, string password = Someone.Password) =>
        await SignIn((string)(await node.Http.Get($"/api/users/{id}"))["name"]!, password);

    private async Task<(HttpStatusCode Status, JsonNode Body)> Keyed(string path, string body, string key)
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
            Headers = { { "Idempotency-Key", key } },
        };
        using var answer = await node.Http.SendAsync(call);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private async Task<JsonNode> Told(string key, params object[] readings)
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, "/api/telemetry/readings")
        {
            Content = JsonContent.Create(readings),
            Headers = { Authorization = new("Bearer", key) },
        };
        using var answer = await nobody.SendAsync(call);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private async Task<(HttpStatusCode Status, string? Code)> With(string token, HttpMethod method, string path, object? body = null)
    {
        using var call = new HttpRequestMessage(method, path)
        {
            Content = body is null ? null : JsonContent.Create(body),
            Headers = { Authorization = new("Bearer", token) },
        };
        using var answer = await nobody.SendAsync(call);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.StartsWith('{') && JsonNode.Parse(text)!["code"] is { } code ? (string?)code : null);
    }
}
