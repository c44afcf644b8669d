using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Tests.Machines;
using static Dispatch.Domain.Tests.Machines.MachineUnderTest;

namespace Dispatch.Domain.Tests.Maintenance;

public class Falling_due_by_hours
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly MachineUnderTest machine = Registered();

    [Fact]
    public void A_service_falls_due_when_its_hours_are_reached_and_not_before()
    {
        machine.Read(90, Day);
        machine.Read(99.9, Day).OfType<ServiceEvent>().ShouldBeEmpty();

        machine.Read(100, Day).OfType<ServiceFellDue>().ShouldBe(
            [new ServiceFellDue(new ServiceKey("100h", 1), 100, DueBy.Hours, 100, Start.AddDays(3))]);
        machine.StateOf("100h").ShouldBe(ServiceState.Open);
    }

    [Fact]
    public void It_is_overdue_after_fifty_hours_more()
    {
        machine.Read(90, Day);
        machine.Read(100, Day);
        machine.Read(120, Day);
        machine.Read(140, Day);
        machine.StateOf("100h").ShouldBe(ServiceState.Open);

        machine.Read(150, Day).OfType<ServiceEvent>().ShouldBeEmpty();
        machine.Read(151, Day).ShouldContain(new ServiceBecameOverdue(new ServiceKey("100h", 1), DueBy.Hours, machine.Now));
        machine.Read(160, Day).OfType<ServiceEvent>().ShouldBeEmpty();
    }

    [Fact]
    public void Jumping_over_several_raises_all_and_the_highest_supersedes_the_rest()
    {
        machine.Read(50, Day);

        machine.Read(1_300, TimeSpan.FromDays(90));

        machine.Raised.ShouldBe(["100h/1", "600h/1", "1200h/1"]);
        machine.StateOf("100h").ShouldBe(ServiceState.Superseded);
        machine.StateOf("600h").ShouldBe(ServiceState.Superseded);
        machine.StateOf("1200h").ShouldBe(ServiceState.Overdue);
    }

    [Fact]
    public void A_machine_first_seen_without_history_owes_only_the_highest_service_passed()
    {
        machine.Read(1_300, Day);

        machine.Raised.ShouldBe(["1200h/1"]);
        machine.StateOf("100h").ShouldBe(ServiceState.Unknown);
        machine.StateOf("600h").ShouldBe(ServiceState.Unknown);
        machine.StateOf("1800h").ShouldBe(ServiceState.Upcoming);
    }

    [Fact]
    public void Readings_that_are_flagged_raise_nothing()
    {
        machine.Read(90, Day);

        machine.Read(5_000, Day).ShouldBeEmpty();
    }

    [Fact]
    public void Ten_years_of_daily_readings_raise_every_service_once()
    {
        for (var day = 0; day < 3_653; day++) machine.Read(day * 8, Day);

        machine.Raised.ShouldBeUnique();
        machine.Raised.Count().ShouldBe(5 + ((3_652 * 8) - 2_400) / 600);
        machine.StateOf("2400h").ShouldBe(ServiceState.Overdue);
    }

    [Fact]
    public void A_machine_that_stood_still_for_ten_years_and_ran_on_raises_all_it_passed()
    {
        machine.Read(10, Day);

        machine.Read(80_000, TimeSpan.FromDays(3_653));

        machine.Raised.Count().ShouldBe(5 + (80_000 - 2_400) / 600);
    }
}
