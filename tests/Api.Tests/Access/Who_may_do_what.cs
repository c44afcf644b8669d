using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dispatch.Api.Tests.Conventions;
using Dispatch.Domain.Users;
using Dispatch.Testing.Access;
using Xunit.Abstractions;

namespace Dispatch.Api.Tests.Access;

/// <summary>Every route of the node, as every role, for an object of theirs and for another's, against the table written by hand.</summary>
[Collection(InTwoTerritories.Name)]
public partial class Who_may_do_what(TwoTerritories world, ITestOutputHelper output)
{
    /// <summary>
    /// No idempotency key: calls that act are refused behind whatever says whether they are allowed, so that nothing happens.
    /// </summary>
    private const string Broken = "not a key!";

    [Fact]
    public void Every_route_has_a_row_and_every_row_a_route()
    {
        var mapped = Routes.All.Select(Name).Where(route => !route.EndsWith("/negotiate", StringComparison.Ordinal)).ToHashSet();

        mapped.Except(AccessTable.Rows.Keys).ShouldBeEmpty("docs/access.md has no row for these");
        AccessTable.Rows.Keys.Except(mapped).ShouldBeEmpty("docs/access.md has rows for what is not there");
    }

    [Fact]
    public async Task The_node_answers_as_the_table_says()
    {
        var (asked, wrong) = (0, new List<string>());
        foreach (var row in AccessTable.Rows.Values.Where(row => !row.Route.StartsWith("HUB", StringComparison.Ordinal)))
        {
            var isOf = Parameters().IsMatch(row.Route);
            if (!row.IsOpen) Note("nobody", await Ask(world.Nobody, row.Route, true), HttpStatusCode.Unauthorized, "no_identity");
            foreach (var role in Enum.GetValues<Role>())
            {
                if (!row.IsOpen && !row.Roles.Contains(role))
                {
                    Note($"{role}", await Ask(world.As(role, row.Route), row.Route, true), HttpStatusCode.Forbidden, "not_allowed");
                    continue;
                }

                var own = await Ask(world.As(role, row.Route), row.Route, true);
                asked++;
                if (own.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || IsAbsent(own) && !row.IsOpen
                    && OfWorld(row.Route))
                    wrong.Add($"{row.Route} as {role}, own: {(int)own.Status} {own.Code}");
                if (isOf && IsScoped(role) && OfWorld(row.Route) && !row.IsOpen)
                    Note($"{role}, foreign", await Ask(world.As(role, row.Route), row.Route, false), HttpStatusCode.NotFound, null);
            }

            void Note(string who, (HttpStatusCode Status, string? Code) answer, HttpStatusCode status, string? code)
            {
                asked++;
                if (answer.Status != status || (code is not null && answer.Code != code))
                    wrong.Add($"{row.Route} as {who}: {(int)answer.Status} {answer.Code} instead of {(int)status}");
            }
        }

        output.WriteLine($"{AccessTable.Rows.Count} routes, {asked} questions.");
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_searches_and_reports_show_what_is_within_reach_and_no_more()
    {
        var wrong = new List<string>();
        foreach (var row in AccessTable.Rows.Values.Where(row =>
            row.Route.StartsWith("GET /api/", StringComparison.Ordinal) && !row.IsOpen))
        {
            foreach (var role in row.Roles.Where(IsScoped))
            {
                using var response = await world.As(role).GetAsync(Address(row.Route, true));
                var answer = await response.Content.ReadAsStringAsync();
                if (answer.Contains(TwoTerritories.Foreign, StringComparison.Ordinal)) wrong
                    .Add($"{row.Route} as {role} shows what is foreign");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("machines", "hither-machine", "yonder-machine")]
    [InlineData("work-orders", "hither-order", "yonder-order")]
    [InlineData("requests", "hither-request", "yonder-request")]
    [InlineData("customers", "hither-customer", "yonder-customer")]
    [InlineData("technicians", "hither-technician", "yonder-technician")]
    [InlineData("stations", "hither-station", "yonder-station")]
    public async Task A_dispatcher_finds_their_own_and_the_administrator_both(string list, string own, string foreign)
    {
        var seen = await world.As(Role.Dispatcher).GetStringAsync($"/api/{list}?limit=500");
        var all = await world.Administrator.GetStringAsync($"/api/{list}?limit=500");

        seen.ShouldContain($"\"{own}\"");
        seen.ShouldNotContain(foreign);
        all.ShouldContain($"\"{own}\"");
        all.ShouldContain($"\"{foreign}\"");
    }

    [Fact]
    public async Task A_technician_acts_for_nobody_else()
    {
        using var call = await world.As(Role.Technician).PostAsJsonAsync(
            "/api/work-orders/hither-order/pause", new { technician = "yonder-technician", reason = "Other" });

        call.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        ((string?)JsonNode.Parse(await call.Content.ReadAsStringAsync())!["code"]).ShouldBe("not_yours");
    }

    private static string Name(Conventions.Route route) => route.IsHub ? $"HUB {Path(route)}" : $"{route.Method} {Path(route)}";

    private static string Path(Conventions.Route route) => "/" + route.Endpoint.RoutePattern.RawText!.Trim('/');

    private static bool IsScoped(Role role) =>
        role is Role.Dispatcher or Role.Manager or Role.Technician or Role.Dealer or Role.DealerManager;

    /// <summary>Whether the address names something that is somebody's.</summary>
    private static bool OfWorld(string route) =>
        OfSomebody().IsMatch(route) && !route.Contains("/positions/", StringComparison.Ordinal);

    private static bool IsAbsent((HttpStatusCode Status, string? Code) answer) =>
        answer.Status == HttpStatusCode.NotFound && answer.Code is { } code
        && code is "unknown_machine" or "unknown_work_order" or "unknown_request" or "unknown_customer"
            or "unknown_technician" or "unknown_station" or "unknown_dealer";

    private async Task<(HttpStatusCode Status, string? Code)> Ask(HttpClient who, string route, bool isOwn)
    {
        using var call = new HttpRequestMessage(new HttpMethod(route.Split(' ')[0]), Address(route, isOwn));
        if (call.Method != HttpMethod.Get)
        {
            call.Headers.TryAddWithoutValidation("Idempotency-Key", Broken);
            call.Content = JsonContent.Create(new { });
        }

        using var answer = await who.SendAsync(call);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode,
            text.StartsWith('{') && JsonNode.Parse(text) is JsonObject body && body["code"] is JsonValue code ? code.ToString() : null);
    }

    private string Address(string route, bool isOwn)
    {
        var path = Parameters().Replace(route.Split(' ')[1], match => world.Id(route, match.Groups[1].Value, isOwn));
        return path switch
        {
            "/api/search" => $"{path}?query={TwoTerritories.Foreign}",
            "/api/rosters" or "/api/dispatch/planned" => $"{path}?station={world.Id("/stations/", "id", isOwn)}",
            "/api/maintenance/tour" => $"{path}?machine={world.Id("", "serial", isOwn)}",
            _ => path,
        };
    }

    [GeneratedRegex(@"\{(\w+\??)(?::\w+)?\}")]
    private static partial Regex Parameters();

    [GeneratedRegex(@"/(machines|work-orders|requests|customers|technicians|stations|dealers)/\{(id|serial)\}")]
    private static partial Regex OfSomebody();
}
