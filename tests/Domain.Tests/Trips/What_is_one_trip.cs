using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.Trips;

/// <summary>R-TRIP-1: open work on one machine, and planned work near by.</summary>
public class What_is_one_trip
{
    private static readonly TripWork Repair = Work("repair", "A", WorkOrderType.Repair, severity: 2);

    [Fact]
    public void Open_work_on_the_machine_goes_behind_the_repair_the_worse_first()
    {
        var open = (TripWork[])[
            Work("service", "A"), Work("minor", "A", WorkOrderType.Repair, severity: 3), Work("other", "B", metres: 5_000)];

        Along(Repair, open).ShouldBe(["minor", "service"]);
    }

    [Fact]
    public void A_breakdown_never_follows_a_service_of_its_machine() => Along(Work("service", "A"), [Repair]).ShouldBeEmpty();

    [Theory]
    [InlineData(1_990, true)]
    [InlineData(2_010, false)]
    public void Planned_work_goes_along_within_two_kilometres(double metres, bool goesAlong) =>
        Along(Repair, [Work("near", "B", metres: metres)]).Length.ShouldBe(goesAlong ? 1 : 0);

    [Fact]
    public void How_far_is_an_option() => Along(Repair, [Work("near", "B", metres: 400)], new() { Metres = 300 }).ShouldBeEmpty();

    [Fact]
    public void A_repair_of_another_machine_is_a_trip_of_its_own() =>
        Along(Repair, [Work("near", "B", WorkOrderType.Repair, metres: 10)]).ShouldBeEmpty();

    [Fact]
    public void What_is_not_prepared_stays_behind() =>
        Along(Repair, [Work("service", "A") with { IsPrepared = false }, Work("near", "B", metres: 10) with { IsPrepared = false }])
            .ShouldBeEmpty();

    [Fact]
    public void Work_of_other_machines_that_somebody_is_asked_about_or_that_is_not_due_yet_is_left_to_its_time()
    {
        var asked = Work("asked", "B", metres: 10) with { IsAsked = true };
        var later = Work("later", "C", metres: 10);

        Along(Repair, [asked, later with { WantedAt = Start.AddDays(5) }]).ShouldBeEmpty();
        Along(Repair, [Work("here", "A") with { IsAsked = true }]).ShouldBe(["here"]);
    }

    [Fact]
    public void What_was_agreed_for_another_day_is_left_to_that_day() =>
        Along(Repair, [Work("service", "A") with { AgreedAt = Start.AddDays(2) }]).ShouldBeEmpty();

    [Fact]
    public void Other_machines_are_added_the_nearest_first_until_the_work_is_as_long_as_a_trip_may_be()
    {
        var open = Enumerable.Range(1, 8).Select(number => Work($"s{number}", $"M{number}", metres: 100 * number)).ToList();

        var stops = Gathering.Along(Repair, open, Start, TripRules.Default);

        stops.Select(stop => stop.Order.Value).ShouldBe(["s1", "s2", "s3"]);
        stops.Sum(stop => (stop.Lasts + stop.Way).TotalHours).ShouldBeLessThanOrEqualTo(4);
        stops[0].Way.ShouldBe(TimeSpan.FromMinutes(4));
    }

    [Fact]
    public void The_times_of_a_trip_add_up()
    {
        var trip = new Trip(new("repair.t1"),
        [
            new(new("repair"), new("A"), TimeSpan.FromHours(2), TimeSpan.Zero),
            new(new("service"), new("A"), TimeSpan.FromHours(1), TimeSpan.Zero),
            new(new("near"), new("B"), TimeSpan.FromHours(1), TimeSpan.FromMinutes(5)),
        ]);

        (trip.Until(new("repair")), trip.Until(new("service")), trip.Until(new("near")))
            .ShouldBe((TimeSpan.Zero, TimeSpan.FromHours(2), new TimeSpan(3, 5, 0)));
    }

    private static string[] Along(TripWork leader, TripWork[] open, TripRules? rules = null) =>
        [.. Gathering.Along(leader, open, Start, rules ?? TripRules.Default).Select(stop => stop.Order.Value)];

    /// <summary>Of an hour, two for a repair; prepared; so many metres north of the breakdown.</summary>
    private static TripWork Work(
        string id, string machine, WorkOrderType type = WorkOrderType.ForcedMaintenance, int severity = 4, double metres = 0) => new(
        new(id),
        type,
        new SerialNumber(machine),
        new GeoPoint(31.2 + (metres / 111_195), 121.5),
        severity,
        Urgency.Normal,
        Start,
        null,
        TimeSpan.FromHours(type == WorkOrderType.Repair ? 2 : 1),
        IsPrepared: true,
        IsAsked: false,
        AgreedAt: null);
}
