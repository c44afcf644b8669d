using Dispatch.Domain.Geography;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Stations;

namespace Dispatch.Domain.Tests.Sla;

public class Surveying_a_site
{
    private static readonly StationId West = new("west");

    /// <summary>On the equator, where a degree of longitude is 111.195 km; the urban area reaches 0.5 degrees east.</summary>
    private static readonly StationFile Station = new(
        "West", "CN", "Asia/Shanghai", new GeoPoint(0, 100), Square(5), Square(0.5));

    private static GeoPolygon Square(double half) =>
        new([new(-half, 100 - half), new(-half, 100 + half), new(half, 100 + half), new(half, 100 - half)]);

    private static SiteEvidence At(double eastOfStation, RoadDistance? road = null, StationFile? station = null) =>
        SiteSurvey.Of(West, station ?? Station, new GeoPoint(0, 100 + eastOfStation), road, DistanceBands.Default);

    [Fact]
    public void A_site_in_the_urban_polygon_is_urban_however_long_the_road()
    {
        var evidence = At(0.4, new RoadDistance(250, "osrm"));

        evidence.ShouldBe(new SiteEvidence(DistanceBand.Urban, 250, DistanceMethod.UrbanPolygon, "osrm", West));
    }

    [Fact]
    public void Outside_the_road_distance_decides_where_a_routing_service_tells_it() =>
        At(1, new RoadDistance(200.1, "osrm")).ShouldBe(new SiteEvidence(new DistanceBand(300), 200.1, DistanceMethod.Road, "osrm", West));

    [Fact]
    public void Without_one_the_great_circle_times_the_detour_factor_decides()
    {
        var evidence = At(1);

        evidence.Method.ShouldBe(DistanceMethod.GreatCircle);
        evidence.Provider.ShouldBeNull();
        evidence.DistanceKm.ShouldBe(111.195 * 1.3, 0.01);
        evidence.Band.ShouldBe(new DistanceBand(200));
    }

    [Fact]
    public void A_station_without_an_urban_polygon_has_no_urban_sites() =>
        At(0.001, station: Station with { Urban = null }).Band.ShouldBe(new DistanceBand(200));

    [Theory]
    [InlineData(0, 200)]
    [InlineData(200, 200)]
    [InlineData(200.01, 300)]
    [InlineData(400, 400)]
    [InlineData(400.01, 500)]
    [InlineData(500, 500)]
    [InlineData(1_234, 1_300)]
    public void A_band_includes_its_end_and_beyond_the_last_every_hundred_kilometres_begun_is_one(double kilometres, int upTo) =>
        DistanceBands.Default.Of(kilometres).ShouldBe(new DistanceBand(upTo));

    [Theory]
    [InlineData(39.9042, 116.4074, 31.2304, 121.4737, 1_067)]
    [InlineData(0, 179.5, 0, -179.5, 111.195)]
    [InlineData(90, 0, -90, 0, 20_015.1)]
    [InlineData(31, 121, 31, 121, 0)]
    public void The_great_circle_is_as_long_as_the_atlas_says(
        double latitude1, double longitude1, double latitude2, double longitude2, double kilometres) =>
        GreatCircle.Kilometres(new(latitude1, longitude1), new(latitude2, longitude2)).ShouldBe(kilometres, 1);
}
