using Dispatch.Domain.Geography;
using Dispatch.Domain.Stations;

namespace Dispatch.Domain.Tests.Geography;

/// <summary>F-47: what a station's territory may be.</summary>
public class Territories_on_the_globe
{
    /// <summary>Fiji: from 176 degrees east over the date line to 178 degrees west.</summary>
    private static readonly GeoPolygon Fiji = new([new(-20, 176), new(-20, -178), new(-15, -178), new(-15, 176)]);

    [Theory]
    [InlineData(-18, 177, true)]
    [InlineData(-18, -179, true)]
    [InlineData(-18, 180, true)]
    [InlineData(-18, -180, true)]
    [InlineData(-18, 175, false)]
    [InlineData(-18, -177, false)]
    [InlineData(-18, 0, false)]
    public void One_over_the_date_line_is_no_band_around_the_world(double latitude, double longitude, bool inside) =>
        PolygonRules.Contains(Fiji, new GeoPoint(latitude, longitude)).ShouldBe(inside);

    [Fact]
    public void It_is_drawn_on_beyond_the_date_line() =>
        PolygonRules.Unrolled(Fiji).Select(corner => corner.Longitude).ShouldBe([176, 182, 182, 176]);

    [Fact]
    public void The_whole_world_stays_the_whole_world()
    {
        GeoPolygon world = new([new(-90, -180), new(-90, 180), new(90, 180), new(90, -180)]);

        PolygonRules.Problem(world).ShouldBeNull();
        PolygonRules.Contains(world, new GeoPoint(0, 0)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(-18, 178, null)]
    [InlineData(-15, 176, null)]
    [InlineData(0, 178, "invalid_polygon")]
    public void It_holds_its_station(double latitude, double longitude, string? code)
    {
        var file = new StationFile("Suva", "FJ", "Pacific/Fiji", new GeoPoint(latitude, longitude), Fiji, null);

        StationDecider.Register(StationState.Initial, file).Rejection?.Code.ShouldBe(code);
        StationDecider.Register(StationState.Initial, file).Events.IsEmpty.ShouldBe(code is not null);
    }
}
