using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Tests.Machines;
using static Dispatch.Domain.Tests.Machines.MachineUnderTest;

namespace Dispatch.Domain.Tests.Maintenance;

public class Forecasting
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly MachineUnderTest machine = Registered();

    private DateTimeOffset? ForecastOf(string line) => Forecast.Of(machine.Service(line), machine.State.Forecast);

    private void Work(int days, double hoursPerDay)
    {
        for (var day = 0; day < days; day++) machine.Read(machine.State.Meter.LifetimeHours + hoursPerDay, Day);
    }

    [Fact]
    public void Recent_use_tells_when_the_hours_will_be_reached()
    {
        machine.Read(20, Day);

        Work(4, 10);

        ForecastOf("100h").ShouldBe(machine.Now + (4 * Day));
    }

    [Fact]
    public void Two_readings_of_one_hour_say_nothing_about_days()
    {
        machine.Read(20, Day);
        machine.Read(21, TimeSpan.FromHours(1));

        machine.State.Meter.Use.HoursPerDay.ShouldBeNull();
        ForecastOf("100h").ShouldBeNull();
    }

    [Fact]
    public void Use_older_than_two_weeks_counts_no_more()
    {
        machine.Read(0, Day);
        Work(60, 2);

        Work(15, 12);

        machine.State.Meter.Use.HoursPerDay!.Value.ShouldBe(12, 0.01);
    }

    [Fact]
    public void The_calendar_caps_it()
    {
        var machine = Registered(file => file with { CommissionedAt = Start });
        machine.Read(1, Day);
        machine.Read(2, Day);

        Forecast.Of(machine.Service("100h"), machine.State.Forecast).ShouldBe(machine.Service("100h").OpensAt);
    }

    [Fact]
    public void A_forecast_that_moves_by_less_than_a_day_is_no_news()
    {
        machine.Read(0, Day);
        Work(3, 8);
        var announced = machine.Journal.OfType<ForecastMoved>().Count();

        Work(5, 8.02);

        machine.Journal.OfType<ForecastMoved>().Count().ShouldBe(announced);
    }

    [Fact]
    public void A_forecast_that_moves_by_more_than_a_day_is()
    {
        machine.Read(0, Day);
        Work(3, 8);

        machine.Read(25, 3 * Day).ShouldContain(e => e is ForecastMoved);
    }

    [Fact]
    public void A_machine_that_stands_still_has_no_forecast_by_hours()
    {
        machine.Read(10, Day);
        machine.Read(10, 3 * Day);

        ForecastOf("100h").ShouldBeNull();
    }

    [Theory]
    [InlineData(40, 1, false)]
    [InlineData(49, 1, true)]
    [InlineData(10, 10, true)]
    public void A_service_is_planned_when_it_is_two_weeks_or_fifty_hours_away(double hours, double hoursPerDay, bool planned)
    {
        machine.Read(hours - hoursPerDay, Day);
        Work(1, hoursPerDay);

        var service = machine.Service("100h");
        PlanningHorizon.Default.Reaches(service.State, service.DueHours, ForecastOf("100h"), hours + 1, machine.Now).ShouldBe(planned);
    }
}
