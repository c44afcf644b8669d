using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Tests.Machines;
using static Dispatch.Domain.Tests.Machines.MachineUnderTest;

namespace Dispatch.Domain.Tests.Maintenance;

public class Repeating_services
{
    private readonly MachineUnderTest machine = Registered();

    private void At(double hours)
    {
        if (machine.State.FirstReadAt is null) machine.Read(1, TimeSpan.FromDays(1));
        machine.Read(hours, TimeSpan.FromHours(hours));
    }

    [Fact]
    public void After_the_last_line_the_600_hour_service_comes_every_600_hours()
    {
        At(2_300);
        At(4_250);

        machine.Raised.TakeLast(4).ShouldBe(["2400h/1", "600h/2", "600h/3", "600h/4"]);
        machine.Service("600h", 5).DueHours.ShouldBe(4_800);
    }

    [Fact]
    public void They_count_from_the_hours_at_completion()
    {
        At(2_450);
        machine.Complete("2400h", 2_450);
        machine.Service("600h", 2).DueHours.ShouldBe(3_050);
        At(3_060);
        machine.Complete("600h", 3_060, 2);

        machine.Service("600h", 3).DueHours.ShouldBe(3_660);
    }

    [Fact]
    public void An_early_one_pulls_the_next_forward()
    {
        At(2_450);
        machine.Complete("2400h", 2_450);
        At(3_010);

        machine.Complete("600h", 3_010, 2);

        machine.Service("600h", 3).DueHours.ShouldBe(3_610);
    }

    [Fact]
    public void A_later_one_supersedes_an_earlier_one_and_closes_it()
    {
        At(2_450);
        machine.Complete("2400h", 2_450);
        At(3_700);
        machine.StateOf("600h", 2).ShouldBe(ServiceState.Superseded);

        machine.Complete("600h", 3_700, 3);

        machine.StateOf("600h", 2).ShouldBe(ServiceState.Done);
        machine.Service("600h", 4).DueHours.ShouldBe(4_300);
    }

    [Fact]
    public void A_completion_reported_late_closes_no_repetition_that_was_not_due_by_its_hours()
    {
        At(2_410);
        var doneAt = machine.Now;
        At(3_100);
        machine.StateOf("600h", 2).ShouldBe(ServiceState.Superseded);

        machine.Complete("2400h", 2_410, at: doneAt);

        machine.StateOf("600h", 2).ShouldBe(ServiceState.Overdue);
    }

    [Fact]
    public void They_are_outside_the_warranty()
    {
        var machine = Registered(file => file with { CommissionedAt = Start });

        Dispatch.Domain.Warranty.WarrantyTerm.Includes(machine.Service("600h"), machine.State.WarrantyUntil).ShouldBeTrue();
        Dispatch.Domain.Warranty.WarrantyTerm.Includes(machine.Service("600h", 2), machine.State.WarrantyUntil).ShouldBeFalse();
    }

    [Fact]
    public void Under_a_six_month_warranty_they_begin_after_1200_hours()
    {
        var machine = Registered(file => file with { WarrantyMonths = 6 });

        machine.Service("600h", 2).DueHours.ShouldBe(1_800);
        Agenda.Of(machine.State).Select(s => s.Key.ToString()).ShouldBe(["100h/1", "600h/1", "1200h/1", "600h/2"]);
    }
}
