using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Metering;
using Dispatch.Domain.Stations;
using static Dispatch.Domain.Tests.Machines.MachineUnderTest;

namespace Dispatch.Domain.Tests.Machines;

/// <summary>Where a machine is: R-SLA-1, F-33, F-34, F-44.</summary>
public class Seeking_a_machine
{
    private static readonly GeoPoint Site = new(50, 9);

    /// <summary>A degree of latitude is 111.2 km.</summary>
    private static GeoPoint North(double kilometres) => new(50 + (kilometres / 111.195), 9);

    private static GeoPoint? Place(double kilometres, double hoursAgo, GeoPoint? site) =>
        Whereabouts.Of(site, new Sighting(Start - TimeSpan.FromHours(hoursAgo), North(kilometres)), Start, WhereaboutsRules.Default);

    [Theory]
    [InlineData(440, 0.2, 440)]
    [InlineData(2.1, 24, 2.1)]
    [InlineData(1.9, 0.2, 0)]
    [InlineData(440, 24.1, 0)]
    public void It_is_where_it_said_within_the_day_when_that_is_not_its_site(double kilometres, double hoursAgo, double sought) =>
        GreatCircle.Kilometres(Place(kilometres, hoursAgo, Site)!.Value, North(sought)).ShouldBeLessThan(0.01);

    [Fact]
    public void Without_a_site_it_is_where_it_said() => Place(10, 1, null).ShouldBe(North(10));

    [Fact]
    public void Nobody_knows_where_it_is_that_has_no_site_and_said_nothing_lately()
    {
        Whereabouts.Of(null, null, Start, WhereaboutsRules.Default).ShouldBeNull();
        Place(10, 25, null).ShouldBeNull();
    }

    [Fact]
    public void A_place_has_an_instant_of_its_own()
    {
        var machine = Registered();
        machine.Record(new Reading(Start, 100, North(1)));

        Tell(machine, Start.AddMinutes(10), North(2));
        machine.State.Meter.Sighting.ShouldBe(new Sighting(Start.AddMinutes(10), North(2)));
        machine.Last.Seen.ShouldBe(machine.State.Meter.Sighting);

        Tell(machine, Start.AddDays(-30), North(3));
        machine.State.Meter.Sighting!.Position.ShouldBe(North(2));
        machine.Last.Seen.ShouldBeNull();
    }

    [Fact]
    public void A_place_still_to_come_is_none()
    {
        var machine = Registered();

        Tell(machine, Start.AddHours(1), North(2));

        machine.State.Meter.Sighting.ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.1, -0.1)]
    public void Null_island_is_no_place_but_its_hours_count(double latitude, double longitude)
    {
        var machine = Registered();

        machine.Record(new Reading(Start, 100, new GeoPoint(latitude, longitude)));
        Tell(machine, Start, new GeoPoint(latitude, longitude));

        machine.State.Meter.LifetimeHours.ShouldBe(100);
        machine.State.Meter.Sighting.ShouldBeNull();
    }

    [Fact]
    public void A_machine_elsewhere_belongs_to_the_station_in_whose_territory_it_is()
    {
        StationArea[] stations = [Area("west", 0), Area("east", 5)];

        ResponsibleStation.Of(new GeoPoint(0, 4.5), stations).ShouldBe(new StationId("east"));
        ResponsibleStation.Of(new GeoPoint(0, 3), stations).ShouldBeNull();
        ResponsibleStation.Proposed(new GeoPoint(0, 3), stations).ShouldBe(new StationId("east"));
        ResponsibleStation.Proposed(new GeoPoint(0, 3), []).ShouldBeNull();
    }

    [Fact]
    public void What_a_feed_made_known_is_somebodys_once_it_is_confirmed()
    {
        var machine = Registered(file => file with { Station = null, TimeZone = "UTC", Verified = false, Model = "unknown" });

        machine.Do(new ConfirmMachine(new StationId("east"), "Asia/Shanghai", "ZL50", machine.Now));

        machine.State.File.ShouldBe(OnFile with { Station = new StationId("east") });
        machine.Do(new ConfirmMachine(new StationId("east"), "Asia/Shanghai", null, machine.Now)).ShouldBeEmpty();
        machine.Rejection.ShouldBeNull();
        machine.Do(new ConfirmMachine(new StationId("west"), "Asia/Shanghai", null, machine.Now));
        machine.Rejection!.Code.ShouldBe("already_confirmed");
    }

    private static void Tell(MachineUnderTest machine, DateTimeOffset at, GeoPoint place)
    {
        if (at < Start.AddHours(1) && at > machine.Now) machine.Now = at;
        machine.Do(new RecordReadings([], [], machine.Now) { Sightings = [new Sighting(at, place)] });
    }

    private static StationArea Area(string id, double longitude) => new(
        new StationId(id), new GeoPoint(0, longitude),
        new([new(-1, longitude - 1), new(-1, longitude + 1), new(1, longitude + 1), new(1, longitude - 1)]));
}
