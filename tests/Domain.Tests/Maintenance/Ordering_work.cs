using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Tests.Machines;
using static Dispatch.Domain.Tests.Machines.MachineUnderTest;

namespace Dispatch.Domain.Tests.Maintenance;

public class Ordering_work
{
    private const string Serial = "SN-1";
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly ServiceKey Hundred = new("100h", 1);
    private readonly MachineUnderTest machine = new(MachineRules.Default with { Ordering = PlanningHorizon.Default });

    public Ordering_work() => machine.Register(OnFile);

    [Fact]
    public void A_service_is_ordered_once_when_it_is_fifty_hours_away()
    {
        machine.Read(40, Day);
        Ordered.ShouldBeEmpty();

        machine.Read(50.5, Day);
        machine.Read(51, Day);
        machine.Read(101, 3 * Day);

        Ordered.ShouldBe(["100h/1 #1"]);
    }

    [Fact]
    public void A_service_is_ordered_two_weeks_before_the_calendar_makes_it_due_without_any_reading()
    {
        machine.Register(OnFile with { CommissionedAt = Start.AddDays(30) });
        machine.Now = machine.State.Watch.UnorderedAt!.Value - (14 * Day);

        machine.Do(new ReachDeadline(machine.Now, machine.Now));

        Ordered.ShouldBe(["100h/1 #1"]);
        machine.StateOf("100h").ShouldBe(ServiceState.Upcoming);
    }

    [Fact]
    public void When_a_higher_service_falls_due_the_lower_order_is_dropped_for_one_of_the_higher()
    {
        machine.Read(90, 10 * Day);
        machine.Read(601, 60 * Day);

        Ordered.ShouldBe(["100h/1 #1", "600h/1 #1"]);
        Dropped.ShouldBe(["100h/1 #1"]);
    }

    [Fact]
    public void An_overdue_service_is_done_with_the_higher_one_that_covers_it_as_soon_as_that_can_be_done()
    {
        machine.Read(110, 10 * Day);
        machine.Read(540, 60 * Day);
        Dropped.ShouldBeEmpty();

        machine.Read(551, Day);

        Ordered.ShouldBe(["100h/1 #1", "600h/1 #1"]);
        Dropped.ShouldBe(["100h/1 #1"]);
        machine.Complete("600h", 552);
        machine.StateOf("100h").ShouldBe(ServiceState.Done);
    }

    [Fact]
    public void When_the_higher_service_is_skipped_the_lower_one_is_ordered_again()
    {
        machine.Read(90, 10 * Day);
        machine.Read(601, 60 * Day);

        machine.Skip("600h");

        Ordered.ShouldBe(["100h/1 #1", "600h/1 #1", "100h/1 #2"]);
    }

    [Fact]
    public void A_service_that_is_done_needs_its_order_no_more()
    {
        machine.Read(90, 10 * Day);

        machine.Complete("100h", 90);

        Dropped.ShouldBe(["100h/1 #1"]);
        machine.Service("100h").Record!.IsOrdered.ShouldBeFalse();
    }

    [Fact]
    public void An_order_that_a_wrong_reading_called_for_goes_with_its_correction()
    {
        machine.Read(690, 60 * Day);
        machine.Read(2_360, 70 * Day);
        Ordered.ShouldContain("2400h/1 #1");
        var wrong = machine.Now;

        machine.Correct(wrong, 2_360);
        machine.Read(710, Day);

        Dropped.ShouldContain("2400h/1 #1");
        machine.Service("2400h").Record!.IsOrdered.ShouldBeFalse();
    }

    /// <summary>F-31: from 2,000 to 710 h.</summary>
    [Fact]
    public void Orders_for_what_a_wrong_reading_made_due_go_with_it_and_the_true_one_stands()
    {
        machine.Read(690, 60 * Day);
        machine.Read(2_000, 70 * Day);
        Ordered.ShouldContain("1800h/1 #1");

        machine.Correct(machine.Now, 2_000);
        machine.Read(710, Day);

        Dropped.ShouldContain("1800h/1 #1");
        machine.State.Services.Where(service => service.IsOrdered).Select(service => service.Key.Line).ShouldBe(["600h"]);
    }

    [Fact]
    public void An_order_placed_by_hand_stands_and_the_machine_places_none()
    {
        machine.Do(new TakeServiceOrder(Hundred, "WO-1", null, Serial, machine.Now));

        machine.Read(101, 10 * Day);

        Ordered.ShouldBeEmpty();
        machine.Service("100h").Record!.StandingOrder(Serial).ShouldBe("WO-1");
    }

    [Fact]
    public void Of_two_orders_placed_at_once_the_one_placed_by_hand_stands()
    {
        machine.Read(101, 10 * Day);

        machine.Do(new TakeServiceOrder(Hundred, "WO-1", null, Serial, machine.Now));

        Dropped.ShouldBe(["100h/1 #1"]);
        machine.Service("100h").Record!.StandingOrder(Serial).ShouldBe("WO-1");
    }

    [Fact]
    public void What_an_unsolved_visit_left_stands_for_the_service_in_its_place()
    {
        machine.Read(101, 10 * Day);

        machine.Do(new TakeServiceOrder(Hundred, "WO-2", Service.OrderId(Serial, Hundred, 1), Serial, machine.Now));

        Dropped.ShouldBeEmpty();
        machine.Service("100h").Record!.StandingOrder(Serial).ShouldBe("WO-2");
        machine.StateOf("100h").ShouldBe(ServiceState.Open);
    }

    [Fact]
    public void A_service_whose_order_was_cancelled_is_ordered_again()
    {
        machine.Read(101, 10 * Day);

        machine.Do(new LoseServiceOrder(Hundred, Service.OrderId(Serial, Hundred, 1), Serial, machine.Now));

        Ordered.ShouldBe(["100h/1 #1", "100h/1 #2"]);
    }

    [Fact]
    public void Cancelling_an_order_that_does_not_stand_any_more_changes_nothing()
    {
        machine.Read(101, 10 * Day);
        machine.Do(new LoseServiceOrder(Hundred, Service.OrderId(Serial, Hundred, 1), Serial, machine.Now));

        machine.Do(new LoseServiceOrder(Hundred, Service.OrderId(Serial, Hundred, 1), Serial, machine.Now)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("100h", 1, "already_closed")]
    [InlineData("600h", 1, null)]
    [InlineData("700h", 1, "unknown_service")]
    [InlineData("600h", 2, "unknown_service")]
    public void Only_what_the_plan_has_and_nobody_did_can_be_ordered(string line, int occurrence, string? code)
    {
        machine.Read(101, 10 * Day);
        machine.Complete("100h", 101);

        ServiceDecider.Orderable(machine.State, new(line, occurrence))?.Code.ShouldBe(code);
    }

    [Fact]
    public void What_a_higher_service_that_is_due_includes_is_not_ordered_by_itself()
    {
        machine.Read(601, 60 * Day);

        machine.StateOf("100h").ShouldBe(ServiceState.Unknown);
        var worn = new MachineUnderTest(machine.Rules);
        worn.Register(OnFile);
        worn.Read(101, 10 * Day);
        worn.Read(601, 60 * Day);
        ServiceDecider.Orderable(worn.State, Hundred)!.Code.ShouldBe("service_covered");
    }

    [Fact]
    public void A_forecast_that_moves_away_leaves_the_order_as_it_is()
    {
        machine.Read(10, 10 * Day);
        machine.Read(20, Day);
        Ordered.ShouldBe(["100h/1 #1"]);

        machine.Read(20, 20 * Day);

        Dropped.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_station_or_not_yet_verified_nobody_is_sent_and_as_soon_as_there_is_one_somebody_is()
    {
        var unknown = new MachineUnderTest(machine.Rules);
        unknown.Register(new MachineFile("ZL50", null, null, null, null, 12, null, new GeoPoint(31.2, 121.5), "Asia/Shanghai", false));
        unknown.Read(101, 10 * Day);
        unknown.Journal.OfType<ServiceOrdered>().ShouldBeEmpty();

        unknown.Register(OnFile);

        unknown.Journal.OfType<ServiceOrdered>().ShouldHaveSingleItem();
    }

    private IEnumerable<string> Ordered => machine.Journal.OfType<ServiceOrdered>().Select(e => $"{e.Service} #{e.Order}");

    private IEnumerable<string> Dropped => machine.Journal.OfType<ServiceOrderDropped>().Select(e => $"{e.Service} #{e.Order}");
}
