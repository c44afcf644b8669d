using Dispatch.Domain.Users;
using Dispatch.Http.Access;
using Dispatch.Testing.Access;

namespace Dispatch.Live.Tests;

public class ReachTests
{
    [Fact]
    public async Task A_dispatcher_is_told_of_their_own_territory_whatever_they_ask_for()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("machine/SN1", Rows.Machine("SN1", "s1"), Rows.Meter("SN1", 1));
        await node.Commit("machine/SN2", Rows.Machine("SN2", "s2"), Rows.Meter("SN2", 2));
        node.Caller = Someone(Role.Dispatcher, new Reach(["s1"]));
        await using var all = await node.Connect();
        await using var foreign = await node.Connect();

        new Picture().Take((await all.Subscribe(new { topics = Rows.Topics }))["content"]!).Markers.Keys.ShouldBe(["SN1"]);
        new Picture().Take((await foreign.Subscribe(new { territory = "s2", topics = Rows.Topics }))["content"]!).Markers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_technician_follows_nobody_else()
    {
        await using var node = await LiveNode.Start();
        await node.Commit("technician/t2", Work.Technician("t2"));
        node.Caller = Someone(Role.Technician, new Reach(null, "t1", false));
        await using var phone = await node.ConnectPhone();

        (await Should.ThrowAsync<RefusedException>(() => phone.Subscribe(new { technician = "t2" }))).Message
            .ShouldContain("unknown_technician");
    }

    [Theory]
    [InlineData(Role.Technician, "/hubs/live")]
    [InlineData(Role.Device, "/hubs/live")]
    [InlineData(Role.Finance, "/hubs/technician")]
    public async Task A_hub_is_for_its_roles(Role role, string hub)
    {
        await using var node = await LiveNode.Start();
        node.Caller = Someone(role, Reach.Everywhere);

        (await Should.ThrowAsync<Exception>(() => node.Connect(hub: hub))).Message.ShouldContain("403");
    }

    private static SignedIn Someone(Role role, Reach reach) =>
        Everybody.Administrator with { Subject = "u1", Actor = "user:u1", Roles = [role], Reach = reach };
}
