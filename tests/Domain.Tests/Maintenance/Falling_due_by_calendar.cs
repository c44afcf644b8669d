using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Tests.Machines;
using static Dispatch.Domain.Tests.Machines.MachineUnderTest;

namespace Dispatch.Domain.Tests.Maintenance;

public class Falling_due_by_calendar
{
    private static DateTimeOffset Utc(int year, int month, int day, int hour = 0) => new(year, month, day, hour, 0, 0, TimeSpan.Zero);

    private static MachineUnderTest Commissioned(DateTimeOffset at, string timeZone = "Asia/Shanghai") =>
        Registered(file => file with { CommissionedAt = at, TimeZone = timeZone }, at);

    [Fact]
    public void A_machine_that_never_reports_is_not_forgotten()
    {
        var machine = Commissioned(Utc(2026, 1, 10));

        while (machine.State.Watch.At is not null) machine.ReachDeadline();

        machine.Raised.ShouldBe(["100h/1", "600h/1", "1200h/1", "1800h/1", "2400h/1"]);
        machine.StateOf("1800h").ShouldBe(ServiceState.Superseded);
        machine.StateOf("2400h").ShouldBe(ServiceState.Overdue);
    }

    [Fact]
    public void A_window_opens_with_the_day_of_the_first_figure_and_is_overdue_when_the_day_of_the_second_is_over()
    {
        var service = Commissioned(Utc(2026, 1, 10, 4)).Service("600h");

        service.OpensAt.ShouldBe(Utc(2026, 3, 9, 16));
        service.OverdueAt.ShouldBe(Utc(2026, 4, 10, 16));
    }

    [Fact]
    public void Ten_days_are_day_seven_to_thirteen()
    {
        var service = Commissioned(Utc(2026, 1, 10), "Etc/UTC").Service("100h");

        (service.OpensAt, service.OverdueAt).ShouldBe((Utc(2026, 1, 17), Utc(2026, 1, 24)));
    }

    [Fact]
    public void The_day_is_that_of_the_site()
    {
        var at = Utc(2026, 1, 10, 20);

        Commissioned(at, "Asia/Shanghai").Service("100h").OpensAt.ShouldBe(Utc(2026, 1, 17, 16));
        Commissioned(at, "Europe/Madrid").Service("100h").OpensAt.ShouldBe(Utc(2026, 1, 16, 23));
    }

    [Theory]
    [InlineData(2027, 12, 31, 2028, 2, 29)]
    [InlineData(2026, 12, 31, 2027, 2, 28)]
    [InlineData(2028, 2, 29, 2028, 4, 29)]
    public void A_month_that_lacks_the_day_ends_on_its_last(int year, int month, int day, int dueYear, int dueMonth, int dueDay)
    {
        var machine = Commissioned(Utc(year, month, day), "Etc/UTC");

        machine.Service("600h").OpensAt.ShouldBe(Utc(dueYear, dueMonth, dueDay));
    }

    [Fact]
    public void A_day_begins_an_hour_earlier_in_utc_when_summer_time_has_come()
    {
        var machine = Commissioned(Utc(2026, 1, 30), "Europe/Madrid");

        machine.Service("600h").OpensAt.ShouldBe(Utc(2026, 3, 29, 22));
        machine.Service("100h").OpensAt.ShouldBe(Utc(2026, 2, 5, 23));
    }

    [Fact]
    public void Where_clocks_jump_over_midnight_the_day_begins_after_the_jump()
    {
        LocalCalendar.StartOf(new DateOnly(2018, 11, 4), "America/Sao_Paulo").ShouldBe(Utc(2018, 11, 4, 3));
        LocalCalendar.StartOf(new DateOnly(2018, 2, 18), "America/Sao_Paulo").ShouldBe(Utc(2018, 2, 18, 3));
    }

    [Fact]
    public void Where_midnight_comes_twice_the_day_begins_at_the_first()
    {
        LocalCalendar.StartOf(new DateOnly(2026, 11, 1), "America/Havana").ShouldBe(Utc(2026, 11, 1, 4));
    }

    [Fact]
    public void Without_a_commissioning_date_there_are_no_calendar_dues()
    {
        var machine = Registered();

        machine.State.Watch.At.ShouldBeNull();
    }

    [Fact]
    public void Whichever_comes_first_is_due()
    {
        var machine = Commissioned(Start);
        machine.Read(2, TimeSpan.FromDays(1));

        machine.Read(102, TimeSpan.FromDays(6)).OfType<ServiceFellDue>().Single().By.ShouldBe(DueBy.Hours);
        machine.ReachDeadline().OfType<ServiceBecameOverdue>().Single().By.ShouldBe(DueBy.Calendar);
        machine.ReachDeadline().OfType<ServiceFellDue>().Single().ShouldBe(new ServiceFellDue(
            new ServiceKey("600h", 1), 600, DueBy.Calendar, 102, new DateTimeOffset(2026, 5, 1, 16, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void A_deadline_reached_again_or_out_of_date_changes_nothing()
    {
        var machine = Commissioned(Start);
        var due = machine.State.Watch.At!.Value;
        machine.ReachDeadline();

        machine.Do(new Domain.Machines.ReachDeadline(due, machine.Now)).ShouldBeEmpty();
    }

    [Fact]
    public void A_machine_registered_late_owes_only_the_highest_service_that_the_calendar_has_passed()
    {
        var machine = Registered(file => file with { CommissionedAt = Start.AddMonths(-7) });

        machine.Raised.ShouldBe(["1200h/1"]);
        machine.StateOf("600h").ShouldBe(ServiceState.Unknown);
        machine.StateOf("1200h").ShouldBe(ServiceState.Overdue);
    }

    [Fact]
    public void A_commissioning_date_that_comes_later_starts_the_calendar()
    {
        var machine = Registered();
        machine.Read(30, TimeSpan.FromDays(1));

        machine.Register(OnFile with { CommissionedAt = machine.Now.AddDays(-15) });

        machine.StateOf("100h").ShouldBe(ServiceState.Overdue);
    }

    [Fact]
    public void A_wrong_commissioning_date_corrected_takes_back_what_only_it_made_due()
    {
        var machine = Registered(file => file with { CommissionedAt = Start.AddYears(-1) });
        machine.Raised.ShouldBe(["2400h/1"]);

        machine.Register(OnFile with { CommissionedAt = Start });

        Agenda.Of(machine.State).ShouldAllBe(s => s.State == ServiceState.Upcoming);
        machine.State.Watch.At.ShouldBe(machine.Service("100h").OpensAt);
    }
}
