using Dispatch.Domain.Geography;
using Dispatch.Domain.Travel;

namespace Dispatch.Domain.Tests.Travel;

public class Estimating_a_trip
{
    private static readonly GeoPoint Origin = new(0, 0);

    /// <summary>100 km of great circle.</summary>
    private static readonly GeoPoint Far = new(100 / 111.19508, 0);

    private static readonly SpeedProfile Profile = new(
        DetourFactor: 1.2, UrbanKilometres: 20, UrbanKmh: 40, RuralKmh: 100, [new(new(22, 0), new(2, 0), 0.5)],
        SetOff: TimeSpan.FromMinutes(5));

    [Fact]
    public void A_trip_is_twenty_percent_longer_than_the_great_circle_first_at_urban_then_at_rural_speed()
    {
        var trip = TripEstimate.Of(Origin, Far, new(12, 0), Profile);

        trip.Kilometres.ShouldBe(120, 0.001);
        trip.Duration.ShouldBe(TimeSpan.FromMinutes(5 + 30 + 60), TimeSpan.FromSeconds(1));
        trip.Provider.ShouldBe("great-circle");
    }

    [Fact]
    public void A_short_trip_is_urban_all_the_way() =>
        TripEstimate.Of(Origin, new(10 / 111.19508, 0), new(12, 0), Profile).Duration
            .ShouldBe(TimeSpan.FromMinutes(5 + 18), TimeSpan.FromSeconds(1));

    [Theory]
    [InlineData(21, 59, 30)]
    [InlineData(22, 0, 60)]
    [InlineData(0, 30, 60)]
    [InlineData(1, 59, 60)]
    [InlineData(2, 0, 30)]
    public void Slow_hours_take_their_first_minute_and_not_their_last_also_over_midnight(int hour, int minute, int urbanMinutes) =>
        TripEstimate.Of(Origin, Far, new(hour, minute), Profile).Duration
            .ShouldBe(TimeSpan.FromMinutes(5 + urbanMinutes + 60), TimeSpan.FromSeconds(1));

    [Fact]
    public void Nobody_sets_off_to_where_they_are() => TripEstimate.Of(Far, Far, new(12, 0), Profile).Duration.ShouldBe(TimeSpan.Zero);
}
