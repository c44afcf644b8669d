using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Tests.Machines;
using static Dispatch.Domain.Tests.Machines.MachineUnderTest;

namespace Dispatch.Domain.Tests.Maintenance;

public class Falling_due_by_hours
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly MachineUnderTest _machine = Registered();

    [Fact]
    public void A_service_falls_due_when_its_hours_are_reached_and_not_before()
    {
        _machine.Read(90, Day);
        _machine.Read(99.9, Day).OfType<ServiceEvent>().ShouldBeEmpty();

        _machine.Read(100, Day).OfType<ServiceFellDue>().ShouldBe(
            [new ServiceFellDue(new ServiceKey("100h", 1), 100, DueBy.Hours, 100, Start.AddDays(3))]);
        _machine.StateOf("100h").ShouldBe(ServiceState.Open);
    }

    [Fact]
    public void It_is_overdue_fifty_hours_later()
    {
        _machine.Read(90, Day);
        _machine.Read(100, Day);
        _machine.Read(120, Day);
        _machine.Read(140, Day);
        _machine.StateOf("100h").ShouldBe(ServiceState.Open);

        _machine.Read(150, Day).ShouldContain(new ServiceBecameOverdue(new ServiceKey("100h", 1), DueBy.Hours, _machine.Now));
        _machine.Read(160, Day).OfType<ServiceEvent>().ShouldBeEmpty();
    }

    [Fact]
    public void Jumping_over_several_raises_all_and_the_highest_supersedes_the_rest()
    {
        _machine.Read(50, Day);

        _machine.Read(1_300, TimeSpan.FromDays(90));

        _machine.Raised.ShouldBe(["100h/1", "600h/1", "1200h/1"]);
        _machine.StateOf("100h").ShouldBe(ServiceState.Superseded);
        _machine.StateOf("600h").ShouldBe(ServiceState.Superseded);
        _machine.StateOf("1200h").ShouldBe(ServiceState.Overdue);
    }

    [Fact]
    public void A_machine_first_seen_without_history_owes_only_the_highest_service_passed()
    {
        _machine.Read(1_300, Day);

        _machine.Raised.ShouldBe(["1200h/1"]);
        _machine.StateOf("100h").ShouldBe(ServiceState.Unknown);
        _machine.StateOf("600h").ShouldBe(ServiceState.Unknown);
        _machine.StateOf("1800h").ShouldBe(ServiceState.Upcoming);
    }

    [Fact]
    public void Readings_that_are_flagged_raise_nothing()
    {
        _machine.Read(90, Day);

        _machine.Read(5_000, Day).ShouldBeEmpty();
    }

    [Fact]
    public void Ten_years_of_daily_readings_raise_every_service_once()
    {
        for (var day = 0; day < 3_653; day++) _machine.Read(day * 8, Day);

        _machine.Raised.ShouldBeUnique();
        _machine.Raised.Count().ShouldBe(5 + ((3_652 * 8) - 2_400) / 600);
        _machine.StateOf("2400h").ShouldBe(ServiceState.Overdue);
    }

    [Fact]
    public void A_machine_that_stood_still_for_ten_years_and_ran_on_raises_all_it_passed()
    {
        _machine.Read(10, Day);

        _machine.Read(80_000, TimeSpan.FromDays(3_653));

        _machine.Raised.Count().ShouldBe(5 + (80_000 - 2_400) / 600);
    }
}
