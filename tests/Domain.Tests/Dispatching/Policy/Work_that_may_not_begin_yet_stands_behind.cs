using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Dispatching.Policy.Depot;

namespace Dispatch.Domain.Tests.Dispatching.Policy;

public class Work_that_may_not_begin_yet_stands_behind
{
    private readonly Depot depot = new();

    [Fact]
    public void A_breakdown_5_km_away_is_reached_in_16_minutes_past_a_due_service_at_the_technicians_own_site()
    {
        depot.Technician("ana", 0);
        depot.Order("service", 0, severity: 4, WorkOrderType.ForcedMaintenance, wanted: Noon);
        depot.Decide().ShouldBeEmpty();
        var breakdown = depot.Order("breakdown", 5, severity: 1, promise: TimeSpan.FromHours(2));

        var asked = depot.Ask(breakdown);
        var chosen = depot.Chosen("breakdown");

        chosen!.Technician.Value.ShouldBe("ana");
        double.Round((chosen.From - Noon).TotalMinutes).ShouldBe(16);
        asked.Choice!.ArrivesAt.ShouldBe(chosen.From);
    }

    [Fact]
    public void Whatever_the_detour_an_unprepared_service_never_comes_first()
    {
        depot.Technician("ana", 0);
        depot.Order("service", 0.1, severity: 4, WorkOrderType.Inspection, wanted: Noon);
        depot.Order("faint", 60, severity: 4, promise: TimeSpan.FromHours(20));

        var plan = depot.Desk().Plan(isThorough: false);

        plan.Suffix().With("ana").Select(stop => (stop.Order, stop.IsUnprepared)).ShouldBe([("faint", false), ("service", true)]);
    }

    [Fact]
    public void An_accepted_one_that_nobody_has_set_out_for_yields_to_a_breakdown_and_is_postponed_when_that_is_accepted()
    {
        depot.Technician("ana", 0);
        depot.Accepted(depot.Order("service", 0.1, severity: 4, WorkOrderType.ForcedMaintenance, wanted: Noon), "ana", Noon.AddMinutes(5));
        var breakdown = depot.Order("breakdown", 5, severity: 1, promise: TimeSpan.FromHours(2));

        var chosen = depot.Chosen("breakdown")!;
        depot.Accepted(breakdown, "ana", chosen.From);
        var later = depot.Decide().OfType<Domain.Dispatching.Decisions.WorkPostponed>().Single();

        double.Round((chosen.From - Noon).TotalMinutes).ShouldBe(16);
        chosen.Explanation.Ahead.ShouldBe(["service"]);
        later.Order.Value.ShouldBe("service");
        later.From.ShouldBeGreaterThanOrEqualTo(chosen.To);
    }

    [Fact]
    public void Prepared_it_is_offered_like_any_other_work()
    {
        depot.Technician("ana", 0);
        depot.Take(depot.Order("service", 3, severity: 4, WorkOrderType.ForcedMaintenance, wanted: Noon) with { Preparation = Ready });

        depot.Chosen("service")!.Technician.Value.ShouldBe("ana");
    }
}
