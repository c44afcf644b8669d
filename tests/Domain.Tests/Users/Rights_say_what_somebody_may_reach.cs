using System.Collections.Immutable;
using Dispatch.Domain.Users;

namespace Dispatch.Domain.Tests.Users;

public class Rights_say_what_somebody_may_reach
{
    private static readonly ImmutableSortedSet<string> DealersStations = ["d1", "d2"];

    [Fact]
    public void A_dispatcher_reaches_their_territories_and_what_is_in_none()
    {
        var reach = new Rights([Role.Dispatcher], ["s1", "s2"]).Reach([]);

        (reach.IncludesStation("s1"), reach.IncludesStation("s3"), reach.IncludesStation(null)).ShouldBe((true, false, true));
        (reach.Includes(["s3", "s2"], []), reach.Includes(["s3"], ["ana"]), reach.Includes([], [])).ShouldBe((true, false, true));
    }

    [Theory]
    [InlineData(Role.Manager)]
    [InlineData(Role.Dispatcher)]
    public void Without_territories_named_they_reach_all_of_them(Role role) =>
        new Rights([role]).Reach([]).IsEverywhere.ShouldBeTrue();

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Agent)]
    [InlineData(Role.Finance)]
    [InlineData(Role.Quality)]
    public void An_office_of_the_maker_reaches_everything(Role role) => new Rights([role]).Reach([]).IsEverywhere.ShouldBeTrue();

    [Theory]
    [InlineData(Role.Dispatcher, Role.Agent)]
    [InlineData(Role.Manager, Role.Storekeeper)]
    [InlineData(Role.Dispatcher, Role.Manager)]
    public void The_territories_of_one_role_hold_for_the_others_too(Role one, Role other) =>
        new Rights([one, other], ["s1"]).Reach([]).ShouldBe(new Reach(["s1"]));

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.DealerManager)]
    public void A_technician_stays_one_whatever_else_they_were_made(Role other) =>
        new Rights([Role.Technician, other], null, "ana", "d").Reach(DealersStations).ShouldBe(new Reach(null, "ana", false));

    [Fact]
    public void An_administrator_reaches_everything_whatever_else_they_are() =>
        new Rights([Role.Administrator, Role.Dispatcher], ["s1"]).Reach([]).IsEverywhere.ShouldBeTrue();

    [Fact]
    public void Rights_are_told_in_a_line_with_their_limits() => ((string[])
    [
        new Rights([Role.Dispatcher, Role.Clerk], ["s2", "s1"]).Told(), new Rights([Role.Manager]).Told(),
        new Rights([Role.Technician], null, "ana").Told(), new Rights([Role.Dealer], null, null, "d").Told(),
        new Rights([Role.Finance]).Told(),
    ]).ShouldBe(
        ["Dispatcher,Clerk; stations s1,s2", "Manager; stations all", "Technician; technician ana", "Dealer; dealer d", "Finance"]);

    [Fact]
    public void A_technician_reaches_what_is_their_own()
    {
        var reach = new Rights([Role.Technician], null, "ana").Reach([]);

        (reach.Includes(["s1"], ["ana"]), reach.Includes(["s1"], ["bo"]), reach.Includes([], [])).ShouldBe((true, false, false));
        reach.IncludesStation("s1").ShouldBeFalse();
    }

    [Fact]
    public void A_dealers_user_reaches_the_dealers_stations_and_nothing_astray()
    {
        var reach = new Rights([Role.Dealer], null, null, "d").Reach(DealersStations);

        (reach.IncludesStation("d2"), reach.IncludesStation("s1"), reach.IncludesStation(null)).ShouldBe((true, false, false));
    }

    [Fact]
    public void Two_reaches_of_the_same_stations_are_one() =>
        new Reach(["a", "b"]).Equals(new Reach(["b", "a"])).ShouldBeTrue();
}
