using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Dispatching.Policy.Depot;

namespace Dispatch.Domain.Tests.Dispatching.Policy;

/// <summary>R-TRIP-1 in plan, preview, decision and explanation.</summary>
public class A_trip_is_one_stop
{
    private readonly Depot depot = new();

    [Fact]
    public void A_due_service_of_the_broken_machine_goes_along_and_the_decision_says_so()
    {
        depot.Technician("ana", 0);
        var repair = depot.Order("repair", 5, promise: TimeSpan.FromHours(8));
        Service("service", 5, repair);

        var asked = depot.Ask(repair);
        var chosen = depot.Chosen("repair")!;

        chosen.Party!.Value.Select(stop => stop.Order.Value).ShouldBe(["repair", "service"]);
        (chosen.To - chosen.From).ShouldBe(TimeSpan.FromHours(3));
        chosen.Explanation.Along.ShouldHaveSingleItem()
            .ShouldBe(new GoesAlong("service", "SN-repair", WorkOrderType.ForcedMaintenance, "600h"));
        asked.Along.ShouldBe(chosen.Explanation.Along);
        depot.Decide().ShouldBeEmpty();
    }

    [Fact]
    public void Travel_is_paid_once_and_what_comes_next_waits_for_all_of_it()
    {
        depot.Technician("ana", 0);
        var repair = depot.Order("repair", 5, promise: TimeSpan.FromHours(8));
        var alone = depot.Ask(repair).Choice!;
        Service("service", 5, repair);
        depot.Order("next", 5, severity: 3, promise: TimeSpan.FromHours(8));

        var choice = depot.Ask(repair).Choice!;
        var plan = depot.Desk().Plan(isThorough: false);

        choice.Travel.ShouldBe(alone.Travel);
        choice.ArrivesAt.ShouldBe(alone.ArrivesAt);
        var stops = plan.Suffix().With("ana");
        stops.Select(stop => stop.Order).ShouldBe(["repair", "next"]);
        stops[0].Along.ShouldBe(["service"]);
        (stops[1].From - stops[0].From).ShouldBe(TimeSpan.FromHours(3));
    }

    [Fact]
    public void A_service_that_another_technician_is_asked_about_joins_the_repair_of_its_machine()
    {
        depot.Technician("ana", 5);
        depot.Technician("ben", 40);
        var repair = depot.Order("repair", 5, severity: 1, promise: TimeSpan.FromHours(2));
        depot.Take(Service("service", 5, repair) with
        {
            Status = WorkOrderStatus.Offered,
            Offers = [new Offer(1, new("ben"), Noon.AddMinutes(10), OfferState.Pending, From: Noon.AddHours(3), To: Noon.AddHours(4))],
        });

        var chosen = depot.Chosen("repair")!;

        (chosen.Technician.Value, chosen.Party!.Value[1].Order.Value).ShouldBe(("ana", "service"));
    }

    [Fact]
    public void Unprepared_it_neither_delays_nor_lengthens_the_repair_and_is_named_as_left_behind()
    {
        depot.Technician("ana", 0);
        var repair = depot.Order("repair", 5, severity: 1, promise: TimeSpan.FromHours(2));
        depot.Take(Service("service", 5, repair) with { Preparation = Preparation.None });

        var chosen = depot.Chosen("repair")!;

        (chosen.Party, chosen.To - chosen.From, double.Round((chosen.From - Noon).TotalMinutes))
            .ShouldBe((null, TimeSpan.FromHours(2), 16));
        chosen.Explanation.Behind.ShouldHaveSingleItem().Reason.ShouldBe("customer_not_contacted");
    }

    [Fact]
    public void Who_lacks_a_part_for_the_service_repairs_and_leaves_it_behind()
    {
        depot.Technician("ana", 0);
        var repair = depot.Order("repair", 5, promise: TimeSpan.FromHours(8));
        depot.Take(Service("service", 5, repair) with { Requirements = WorkRequirements.Of([], ["OIL-5"]) });

        var chosen = depot.Chosen("repair")!;

        (chosen.Technician.Value, chosen.Party).ShouldBe(("ana", null));
        chosen.Explanation.Behind.ShouldHaveSingleItem()
            .ShouldBe(new GoesAlong("service", "SN-repair", WorkOrderType.ForcedMaintenance, "600h", "parts_missing"));
    }

    [Fact]
    public void Who_has_a_skill_at_a_higher_level_than_the_service_asks_does_it_too()
    {
        depot.Technician("ana", 0, skills: ["engine:3"]);
        var repair = depot.Order("repair", 5, promise: TimeSpan.FromHours(8));
        depot.Take(Service("service", 5, repair) with { Requirements = WorkRequirements.Of(["engine:2"], []) });

        depot.Chosen("repair")!.Party!.Value.Select(stop => stop.Order.Value).ShouldBe(["repair", "service"]);
    }

    [Fact]
    public void Near_the_end_of_the_shift_the_repair_is_done_and_the_service_left_for_another_day()
    {
        depot.Technician("ana", 0, hoursLeft: 2.5);
        var repair = depot.Order("repair", 5, promise: TimeSpan.FromHours(8));
        Service("service", 5, repair);

        var chosen = depot.Chosen("repair")!;

        (chosen.Technician.Value, chosen.Party, chosen.To - chosen.From).ShouldBe(("ana", null, TimeSpan.FromHours(2)));
        depot.Desk().Plan(isThorough: false).Plan.Jobs.ShouldNotContain(job => job.Id == "service");
    }

    [Fact]
    public void Near_the_end_of_the_shift_a_call_about_the_machine_is_previewed_without_its_service()
    {
        depot.Technician("ana", 0, hoursLeft: 2.5);
        var known = depot.Order("gone", 5, promise: TimeSpan.FromHours(8));
        depot.Territory.Forget("gone");
        Service("service", 5, known);

        var asked = depot.Desk(known.Question() with { WorkOrder = null }).Ask(10);

        (asked.Choice!.Technician, asked.Along.Length).ShouldBe(("ana", 0));
    }

    [Fact]
    public void What_somebody_was_told_of_stays_together_also_when_it_does_not_fit_any_more()
    {
        depot.Technician("ana", 0, hoursLeft: 2.5);
        var repair = depot.Order("repair", 5, promise: TimeSpan.FromHours(8));
        var service = Service("service", 5, repair);
        depot.Take(repair with
        {
            Status = WorkOrderStatus.Offered,
            Offers =
            [
                new Offer(1, new("ana"), Noon.AddMinutes(10), OfferState.Pending, From: Noon, To: Noon.AddHours(3))
                {
                    Party = [new(new(repair.Id), repair.File.Machine, TimeSpan.FromHours(2), TimeSpan.Zero),
                        new(new(service.Id), repair.File.Machine, TimeSpan.FromHours(1), TimeSpan.Zero)],
                },
            ],
        });

        depot.Desk().Plan(isThorough: false).Plan.Jobs.ShouldHaveSingleItem().Duration.ShouldBe(3 * 3600);
    }

    [Theory]
    [InlineData(1.9, true)]
    [InlineData(2.1, false)]
    public void Prepared_services_within_two_kilometres_are_one_trip_of_one_technician(double kilometres, bool isOne)
    {
        depot.Technician("ana", 0);
        var first = Service("a", 10);
        Service("b", 10 + kilometres);

        var chosen = depot.Decide().OfType<TechnicianChosen>().First(one => one.Order.Value == first.Id);

        (chosen.Party?.Length ?? 1).ShouldBe(isOne ? 2 : 1);
    }

    [Fact]
    public void An_accepted_trip_stays_one_stop_and_keeps_its_technician_busy_for_all_of_it()
    {
        depot.Technician("ana", 0);
        var repair = depot.Order("repair", 5, promise: TimeSpan.FromHours(8));
        var service = Service("service", 5, repair);
        var trip = new Trip(new("repair.t1"), depot.Chosen("repair")!.Party!.Value);
        Booked(repair, trip, WorkOrderStatus.Accepted, Noon.AddMinutes(16), 2);
        Booked(service, trip, WorkOrderStatus.Accepted, Noon.AddMinutes(136), 1);

        depot.Desk().Plan(isThorough: false).Plan.Jobs.ShouldHaveSingleItem().Duration.ShouldBe(3 * 3600);

        Booked(repair, trip, WorkOrderStatus.OnSite, Noon, 2);
        Booked(service, trip, WorkOrderStatus.OnSite, Noon.AddHours(2), 1);
        depot.Order("next", 5, severity: 3, promise: TimeSpan.FromHours(20));
        depot.Ask(depot.Territory.Orders["next"]).Choice!.ArrivesAt.ShouldBe(Noon.AddHours(3));
    }

    [Fact]
    public void A_service_waits_for_who_is_to_come_to_its_machine_instead_of_being_offered_to_somebody_else()
    {
        depot.Technician("ana", 0);
        depot.Technician("ben", 6);
        var repair = depot.Order("repair", 5, promise: TimeSpan.FromHours(8));
        depot.Accepted(repair, "ana", Noon.AddMinutes(16));
        Service("service", 5, repair);

        depot.Decide().OfType<TechnicianChosen>().ShouldBeEmpty();
        depot.Territory.Forget("repair");
        depot.Chosen("service").ShouldNotBeNull();
    }

    [Fact]
    public void A_call_about_the_machine_is_previewed_with_its_service()
    {
        depot.Technician("ana", 0);
        var known = depot.Order("gone", 5);
        depot.Territory.Forget("gone");
        Service("service", 5, known);

        var asked = depot.Desk(known.Question() with { WorkOrder = null }).Ask(10);

        (asked.Choice!.Technician, asked.Along.ShouldHaveSingleItem().Order).ShouldBe(("ana", "service"));
    }

    /// <summary>Of an hour, due and prepared.</summary>
    /// <param name="machine">An order of the same machine.</param>
    private OpenOrder Service(string id, double kilometres, OpenOrder? machine = null)
    {
        var order = depot.Order(id, kilometres, severity: 4, WorkOrderType.ForcedMaintenance, wanted: Noon);
        return depot.Take(order with
        {
            Preparation = Ready,
            File = order.File with { Service = new ServiceKey("600h", 1), Machine = machine?.File.Machine ?? order.File.Machine },
        });
    }

    private void Booked(OpenOrder order, Trip trip, WorkOrderStatus status, DateTimeOffset from, int hours) => depot.Take(order with
    {
        Status = status,
        Booking = new Booking(
            1, new("ana"), from, from.AddHours(hours), ArrivedAt: status == WorkOrderStatus.OnSite ? Noon : null)
        { Trip = trip },
    });
}
