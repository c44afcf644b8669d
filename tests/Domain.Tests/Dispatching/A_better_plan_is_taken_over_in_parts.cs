using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Durations;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Warranty;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Tests.Dispatching;

public class A_better_plan_is_taken_over_in_parts
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly NewRoute FromAna = new("ana", ["o1", "o2"], ["o1"]);
    private static readonly NewRoute ToBen = new("ben", [], ["o2"]);
    private static readonly NewRoute Turned = new("eva", ["o3", "o4"], ["o4", "o3"]);
    private readonly Territory territory = new(new DurationBook(ImmutableDictionary<WorkOrderType, TimeSpan>.Empty, PriorWeight: 1));

    public A_better_plan_is_taken_over_in_parts()
    {
        foreach (var id in (string[])["o1", "o2", "o3", "o4"]) territory.Take(Order(id));
        territory.Adopt([new("ana", ["o1", "o2"]), new("eva", ["o3", "o4"])]);
    }

    private static OpenOrder Order(string id, Booking? booking = null) => new(
        id,
        new WorkOrderFile(
            WorkOrderType.Repair, new SerialNumber("SN1"), "WL-936", new StationId("s1"), "Europe/Madrid", null, null, null, null,
            "Does not lift", null, null,
            2, Urgency.High, WarrantyFinding.At(Morning, null), null, Morning, null),
        WorkOrderStatus.Open, 2, Urgency.High, booking, [], LockMode.None, Preparation.None, WorkRequirements.None, null, null, null);

    [Fact]
    public void All_of_it_where_nothing_has_happened_since()
    {
        territory.Improve([[FromAna, ToBen], [Turned]]).ShouldBeTrue();

        territory.Routes["ana"].ShouldBe(["o1"]);
        territory.Routes["ben"].ShouldBe(["o2"]);
        territory.Routes["eva"].ShouldBe(["o4", "o3"]);
    }

    [Fact]
    public void What_has_another_route_by_now_spoils_only_what_hangs_together_with_it()
    {
        territory.Adopt([new("ana", ["o2", "o1"]), new("eva", ["o3", "o4"])]);

        territory.Improve([[FromAna, ToBen], [Turned]]).ShouldBeTrue();

        territory.Routes["ana"].ShouldBe(["o2", "o1"]);
        territory.Routes.ContainsKey("ben").ShouldBeFalse();
        territory.Routes["eva"].ShouldBe(["o4", "o3"]);
    }

    [Fact]
    public void An_order_that_was_accepted_meanwhile_is_not_moved()
    {
        territory.Take(Order("o2", new Booking(1, new TechnicianId("ana"), Morning.AddHours(1), Morning.AddHours(2))));

        territory.Improve([[FromAna, ToBen]]).ShouldBeFalse();

        territory.Routes["ana"].ShouldBe(["o1", "o2"]);
    }

    [Fact]
    public void Nobody_gets_what_somebody_else_was_given_meanwhile()
    {
        territory.Adopt([new("ana", ["o1", "o2"]), new("eva", ["o3", "o4"]), new("leo", ["o5"])]);
        territory.Take(Order("o5"));

        territory.Improve([[new NewRoute("ben", [], ["o5"])]]).ShouldBeFalse();

        territory.Routes["leo"].ShouldBe(["o5"]);
    }
}
