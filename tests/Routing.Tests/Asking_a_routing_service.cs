using Dispatch.Domain.Geography;
using Dispatch.Domain.Travel;

namespace Dispatch.Routing.Tests;

public class Asking_a_routing_service
{
    private static readonly GeoPoint Origin = new(48.5, 11.25);
    private static readonly GeoPoint North = new(49.5, 11.25);
    /// <summary>Within a degree of 60/0 the server knows no road.</summary>
    private static readonly GeoPoint Lost = new(60, 0);
    private static readonly GeoPoint East = new(48.5, 12.25);

    [Theory]
    [InlineData("Osrm", "osrm")]
    [InlineData("Valhalla", "valhalla")]
    public async Task Kilometres_and_duration_are_the_services_and_say_so(string provider, string name)
    {
        await using var roads = await Roads.With(provider);

        var matrix = await roads.Ask([Origin, North], [North, East]);

        matrix[0, 0].ShouldBe(new Trip(100, TimeSpan.FromHours(1), name));
        matrix[0, 1].ShouldBe(new Trip(50, TimeSpan.FromHours(2), name));
        matrix[1, 0].ShouldBe(new Trip(0, TimeSpan.Zero, TripEstimate.Provider));
        matrix[1, 1].ShouldBe(new Trip(150, TimeSpan.FromHours(3), name));
        roads.Server.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Osrm_is_asked_longitude_first_with_a_point_whatever_the_machines_language()
    {
        await using var roads = await Roads.With("Osrm", ("Routing:Profile", "truck"));

        await roads.Ask([Origin], [North, East]);

        roads.Server.Calls.ShouldBe(["truck 11.25,48.5;11.25,49.5;12.25,48.5 0 1;2 duration,distance"]);
    }

    [Fact]
    public async Task A_valhalla_without_the_short_form_is_understood_too()
    {
        await using var roads = await Roads.With("Valhalla");
        roads.Server.IsOld = true;

        (await roads.Ask(Origin, East)).ShouldBe(new Trip(50, TimeSpan.FromHours(2), "valhalla"));
    }

    [Theory]
    [InlineData("Osrm")]
    [InlineData("Valhalla")]
    public async Task That_no_road_leads_to_a_place_is_an_answer_and_no_estimate(string provider)
    {
        await using var roads = await Roads.With(provider);

        for (var time = 0; time < 2; time++)
        {
            var matrix = await roads.Ask([Origin], [new GeoPoint(89.9, 0), East]);

            Trip.HasRoad(matrix[0, 0]).ShouldBeFalse();
            matrix[0, 0].Provider.ShouldBe(matrix[0, 1].Provider);
            Trip.HasRoad(matrix[0, 1]).ShouldBeTrue();
        }

        roads.Server.Calls.Count.ShouldBe(1, "it is kept like any answer");
    }

    [Theory]
    [InlineData("Osrm")]
    [InlineData("Valhalla")]
    public async Task A_place_without_a_road_near_is_left_out_and_the_others_are_asked_again(string provider)
    {
        await using var roads = await Roads.With(provider);
        GeoPoint[] at = [Lost, North];

        var matrix = await roads.Ask([Origin, .. at], [East, .. at]);

        matrix[0, 0].Provider.ShouldNotBe(TripEstimate.Provider);
        matrix[0, 2].Provider.ShouldNotBe(TripEstimate.Provider);
        matrix[2, 0].Provider.ShouldNotBe(TripEstimate.Provider);
        for (var other = 0; other < 3; other++)
            (matrix[1, other].Provider, matrix[other, 1].Provider).ShouldBe((TripEstimate.Provider, TripEstimate.Provider));
    }

    [Theory]
    [InlineData("Osrm")]
    [InlineData("Valhalla")]
    public async Task Places_without_a_road_are_no_outage_and_are_not_asked_for_again_and_again(string provider)
    {
        await using var roads = await Roads.With(provider, ("Routing:OffRoadFor", "01:00:00"));
        for (var i = 0; i < 20; i++) await roads.Ask(new GeoPoint(Lost.Latitude, Lost.Longitude + (i * 0.001)), East);
        var calls = roads.Server.Calls.Count;

        (await roads.Ask(Origin, East)).Provider.ShouldNotBe(TripEstimate.Provider);
        await roads.Ask(Lost, North);

        roads.Server.Calls.Count.ShouldBe(calls + 1);
        roads.Clock.Advance(TimeSpan.FromHours(1));
        await roads.Ask(Lost, North);
        roads.Server.Calls.Count.ShouldBeGreaterThan(calls + 1);
    }

    [Fact]
    public async Task A_matrix_larger_than_the_service_allows_is_asked_for_in_parts()
    {
        await using var roads = await Roads.With("Osrm");
        var from = Enumerable.Range(0, 130).Select(i => new GeoPoint(40 + (i / 100.0), 10)).ToArray();
        var to = Enumerable.Range(0, 70).Select(i => new GeoPoint(50, 10 + (i / 100.0))).ToArray();

        var matrix = await roads.Ask(from, to);

        matrix.Trips.ShouldAllBe(trip => trip.Provider == "osrm");
        for (var row = 0; row < from.Length; row++)
        {
            for (var column = 0; column < to.Length; column++)
                matrix[row, column].Kilometres.ShouldBe((100 * (10 - (row / 100.0))) + (50 * (column / 100.0)), 1e-6);
        }
    }

    [Fact]
    public async Task What_was_asked_is_not_asked_again_until_it_is_too_old()
    {
        await using var roads = await Roads.With("Osrm", ("Routing:CacheFor", "01:00:00"));
        await roads.Ask([Origin], [North]);

        await roads.Ask([Origin], [North, East]);
        roads.Server.Calls.Last().ShouldBe("driving 11.25,48.5;12.25,48.5 0 1 duration,distance");
        await roads.Ask([Origin], [North, East]);
        roads.Server.Calls.Count.ShouldBe(2);

        roads.Clock.Advance(TimeSpan.FromHours(1));
        (await roads.Ask(Origin, North)).Provider.ShouldBe("osrm");
        roads.Server.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_cache_keeps_no_more_than_it_may()
    {
        await using var roads = await Roads.With("Osrm", ("Routing:CacheSize", "4"));
        for (var i = 0; i < 10; i++) await roads.Ask(Origin, new GeoPoint(50 + i, 10));

        await roads.Ask(Origin, new GeoPoint(59, 10));
        roads.Server.Calls.Count.ShouldBe(10);
        await roads.Ask(Origin, new GeoPoint(50, 10));
        roads.Server.Calls.Count.ShouldBe(11);
    }
}
