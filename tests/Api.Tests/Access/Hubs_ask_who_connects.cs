using System.Net;
using Dispatch.Domain.Users;
using Dispatch.Testing.Access;
using Dispatch.Testing.Live;
using Dispatch.Testing.Nodes;

namespace Dispatch.Api.Tests.Access;

[Collection(InTwoTerritories.Name)]
public class Hubs_ask_who_connects(TwoTerritories world)
{
    private static readonly string[] Topics = ["machines", "requests", "jobs"];
    private static readonly string[] Roles = ["Dispatcher"];
    private static readonly string[] Elsewhere = ["yonder-station"];

    public static TheoryData<string> Hubs =>
        [.. AccessTable.Rows.Keys.Where(row => row.StartsWith("HUB ", StringComparison.Ordinal)).Select(row => row["HUB ".Length..])];

    [Theory]
    [MemberData(nameof(Hubs))]
    public async Task Roles_of_the_table_may_connect_and_no_others(string hub)
    {
        (await Negotiate(world.Nobody, hub)).ShouldBe(HttpStatusCode.Unauthorized);
        foreach (var role in Enum.GetValues<Role>())
        {
            (await Negotiate(world.As(role), hub)).ShouldBe(
                AccessTable.Rows[$"HUB {hub}"].Roles.Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, $"{role} at {hub}");
        }
    }

    [Fact]
    public async Task A_dispatcher_sees_their_own_territory_even_where_they_ask_for_another()
    {
        await using var live = await Connect("/hubs/live", await world.Administrator.Someone("Dispatcher", ["hither-station"]));

        var all = string.Concat(await live.SubscribeWhole(new { topics = Topics }));
        var foreign = string.Concat(await live.SubscribeWhole(new { topics = Topics, territory = "yonder-station" }));

        all.ShouldContain("hither-machine");
        all.ShouldNotContain(TwoTerritories.Foreign);
        foreign.ShouldNotContain(TwoTerritories.Foreign);
    }

    [Fact]
    public async Task A_technician_does_not_follow_another()
    {
        await using var phone = await Connect("/hubs/technician", await world.Administrator
            .Someone("Technician", technician: "hither-technician"));

        (await Should.ThrowAsync<RefusedException>(() => phone.Subscribe(new { technician = "yonder-technician" }))).Message
            .ShouldContain("unknown_technician");
        (await phone.Subscribe(new { technician = "hither-technician" })).ToJsonString().ShouldContain("hither");
    }

    [Fact]
    public async Task A_dispatcher_follows_no_technician_of_another_territory()
    {
        await using var desk = await Connect("/hubs/technician", await world.Administrator.Someone("Dispatcher", ["hither-station"]));

        (await Should.ThrowAsync<RefusedException>(() => desk.Subscribe(new { technician = "yonder-technician" }))).Message
            .ShouldContain("unknown_technician");
        (await desk.Subscribe(new { technician = "hither-technician" })).ToJsonString().ShouldContain("hither");
    }

    [Theory]
    [InlineData("close")]
    [InlineData("rights")]
    [InlineData("sign-out")]
    public async Task What_was_taken_away_ends_an_open_connection(string how)
    {
        using var person = await world.Administrator.Someone("Dispatcher", ["hither-station"]);
        await using var live = await Connect("/hubs/live", person);
        await live.SubscribeWhole(new { topics = Topics });

        var (status, _) = await (how switch
        {
            "close" => world.Administrator.Send(HttpMethod.Post, $"/api/users/{person.Id}/close", new { }),
            "rights" =>
                world.Administrator.Send(HttpMethod.Put, $"/api/users/{person.Id}/rights", new { roles = Roles, stations = Elsewhere }),
            _ => person.Send(HttpMethod.Post, "/api/sign-out"),
        });
        ((int)status).ShouldBeLessThan(300);

        await live.Ended(TimeSpan.FromMinutes(1));
    }

    private static async Task<HttpStatusCode> Negotiate(HttpClient who, string hub)
    {
        using var answer = await who.PostAsync($"{hub}/negotiate?negotiateVersion=1", null);
        return answer.StatusCode;
    }

    private async Task<LiveClient> Connect(string hub, Someone person)
    {
        using var me = await person.Http.GetAsync("/api/me");
        return await LiveClient.Connect(
            new UriBuilder(world.Administrator.BaseAddress!) { Scheme = "ws", Path = hub }.Uri,
                token: me.RequestMessage!.Headers.Authorization!.Parameter);
    }
}
