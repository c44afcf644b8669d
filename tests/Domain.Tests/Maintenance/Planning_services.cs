using Dispatch.Domain.Geography;
using Dispatch.Domain.Maintenance.Planning;

namespace Dispatch.Domain.Tests.Maintenance;

public class Planning_services
{
    private static readonly ServiceLoad Load = new(HoursEach: 2.5, HoursAMonth: 100, High: 0.6);
    private static readonly ServiceTour Tour = new(Kilometres: 80, Stops: 3, DetourFactor: 1.3);

    [Fact]
    public void A_month_takes_the_share_of_the_technicians_time_that_its_services_need()
    {
        DateOnly[] expected = [new(2025, 12, 30), new(2026, 1, 5), new(2026, 2, 1), new(2026, 7, 1)];

        var months = Load.Months(expected, technicians: 1, first: new(2026, 1, 20), months: 3);

        months.ShouldBe([new(new(2026, 1, 1), 2, 0.05, false), new(new(2026, 2, 1), 1, 0.025, false), new(new(2026, 3, 1), 0, 0, false)]);
    }

    [Theory]
    [InlineData(1, 24, false)]
    [InlineData(1, 25, true)]
    [InlineData(0, 1, true)]
    [InlineData(0, 0, false)]
    public void A_month_is_too_full_beyond_the_share_and_where_nobody_is_there(int technicians, int services, bool isHigh) =>
        Load.Months(Enumerable.Repeat(new DateOnly(2026, 1, 5), services), technicians, new(2026, 1, 1), 1).Single().IsHigh
            .ShouldBe(isHigh);

    [Fact]
    public void A_tour_goes_to_the_nearest_not_yet_visited_that_lies_near_the_first_and_has_so_many_stops()
    {
        var start = new GeoPoint(50, 9);
        (string, GeoPoint)[] others =
            [("far", new(51, 9)), ("c", new(50.3, 9)), ("a", new(50.1, 9)), ("first", start), ("b", new(50.2, 9)), ("a", new(50.1, 9))];

        var stops = Tour.From("first", start, others);

        stops.Select(stop => stop.Machine).ShouldBe(["first", "a", "b"]);
        stops[1].Kilometres.ShouldBe(14.5, 0.1);
    }
}
