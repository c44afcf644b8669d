using static Dispatch.Domain.Tests.Machines.MachineUnderTest;

namespace Dispatch.Domain.Tests.Warranty;

public class Warranty_runs
{
    private static DateTimeOffset Utc(int year, int month, int day, int hour = 0) => new(year, month, day, hour, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(6, 2026, 7, 15)]
    [InlineData(12, 2027, 1, 15)]
    [InlineData(18, 2027, 7, 15)]
    public void Up_to_the_end_of_the_day_at_the_site_that_completes_its_months(int months, int year, int month, int day)
    {
        var machine = Registered(file => file with { AcceptedAt = Utc(2026, 1, 15), WarrantyMonths = months });

        machine.State.WarrantyUntil.ShouldBe(Utc(year, month, day, 16));
    }

    [Fact]
    public void From_acceptance_or_else_from_commissioning()
    {
        var commissioned = OnFile with { CommissionedAt = Utc(2026, 1, 1), TimeZone = "Etc/UTC" };

        Registered(_ => commissioned).State.WarrantyUntil.ShouldBe(Utc(2027, 1, 2));
        Registered(_ => commissioned with { AcceptedAt = Utc(2026, 2, 1) }).State.WarrantyUntil.ShouldBe(Utc(2027, 2, 2));
    }

    [Fact]
    public void Over_a_leap_day_to_the_last_of_february()
    {
        var machine = Registered(file => file with { AcceptedAt = Utc(2028, 2, 29), TimeZone = "Etc/UTC" });

        machine.State.WarrantyUntil.ShouldBe(Utc(2029, 3, 1));
    }

    [Fact]
    public void Not_at_all_without_a_start_or_a_term()
    {
        Registered().State.WarrantyUntil.ShouldBeNull();
        Registered(file => file with { AcceptedAt = Start, WarrantyMonths = null }).State.WarrantyUntil.ShouldBeNull();
    }

    [Fact]
    public void Only_until_its_hours_are_used_up()
    {
        var machine = Registered(file => file with { AcceptedAt = Start, WarrantyHours = 1_000 });
        machine.Read(990, TimeSpan.FromDays(1));
        var regular = machine.State.WarrantyUntil;
        machine.Read(1_005, TimeSpan.FromDays(1));

        machine.State.WarrantyUntil.ShouldBe(machine.Now);
        machine.Correct(machine.Now, 1_005);
        machine.State.WarrantyUntil.ShouldBe(regular);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(121, null)]
    [InlineData(12, 0.0)]
    [InlineData(12, double.NaN)]
    public void Never_by_senseless_terms(int months, double? hours)
    {
        var machine = Registered(file => file with { WarrantyMonths = months, WarrantyHours = hours });

        machine.Rejection!.Code.ShouldBe("invalid_warranty");
    }
}
