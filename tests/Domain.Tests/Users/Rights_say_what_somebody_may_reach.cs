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
    public void An_office_of_the_maker_reaches_everything_whatever_else_somebody_is(Role role) =>
        new Rights([role, Role.Dispatcher], ["s1"]).Reach([]).IsEverywhere.ShouldBeTrue();

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
