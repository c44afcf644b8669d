using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Tests.Machines;
using static Dispatch.Domain.Tests.Machines.MachineUnderTest;

namespace Dispatch.Domain.Tests.Maintenance;

public class Completing_and_skipping
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly MachineUnderTest _machine = Registered();

    private void At(double hours)
    {
        if (_machine.State.FirstReadAt is null) _machine.Read(1, Day);
        _machine.Read(hours, TimeSpan.FromHours(hours));
    }

    [Fact]
    public void A_completion_closes_the_service_with_its_hours()
    {
        At(105);

        _machine.Complete("100h", 105);

        var service = _machine.Service("100h").Record!;
        service.State.ShouldBe(ServiceState.Done);
        (service.ClosedAt, service.ClosedHours).ShouldBe((_machine.Now, 105));
    }

    [Fact]
    public void A_covering_completion_closes_the_superseded_ones()
    {
        At(1_205);

        _machine.Complete("1200h", 1_205);

        foreach (var line in new[] { "100h", "600h", "1200h" }) _machine.StateOf(line).ShouldBe(ServiceState.Done);
        _machine.StateOf("1800h").ShouldBe(ServiceState.Upcoming);
    }

    [Fact]
    public void An_early_completion_closes_it_before_it_is_due_and_it_never_falls_due()
    {
        At(580);
        _machine.Complete("600h", 580);

        _machine.Read(640, TimeSpan.FromDays(10));

        _machine.Raised.ShouldNotContain("600h/1");
        _machine.StateOf("100h").ShouldBe(ServiceState.Done);
    }

    [Fact]
    public void A_superseded_service_can_be_completed_alone()
    {
        At(620);

        _machine.Complete("100h", 620);

        _machine.StateOf("100h").ShouldBe(ServiceState.Done);
        _machine.StateOf("600h").ShouldBe(ServiceState.Open);
    }

    [Fact]
    public void Skipping_the_covering_service_makes_the_covered_one_due_by_itself_again()
    {
        At(620);

        _machine.Skip("600h");

        _machine.StateOf("600h").ShouldBe(ServiceState.Skipped);
        _machine.StateOf("100h").ShouldBe(ServiceState.Overdue);
    }

    [Fact]
    public void A_skipped_service_never_falls_due()
    {
        At(50);
        _machine.Skip("100h");

        At(150);

        _machine.Raised.ShouldBeEmpty();
    }

    [Fact]
    public void Given_again_nothing_happens()
    {
        At(620);
        _machine.Complete("600h", 620);
        _machine.Skip("1200h");

        _machine.Complete("600h", 620).ShouldBeEmpty();
        _machine.Rejection.ShouldBeNull();
        _machine.Skip("1200h").ShouldBeEmpty();
        _machine.Rejection.ShouldBeNull();
    }

    [Fact]
    public void What_is_closed_stays_closed()
    {
        At(620);
        _machine.Complete("600h", 620);

        _machine.Complete("600h", 621);
        _machine.Rejection!.Code.ShouldBe("already_closed");
        _machine.Skip("600h");
        _machine.Rejection!.Code.ShouldBe("already_closed");
    }

    [Fact]
    public void A_service_passed_before_the_machine_was_seen_can_be_found_to_have_been_done_but_not_skipped()
    {
        _machine.Read(1_300, Day);

        _machine.Skip("600h");
        _machine.Rejection!.Code.ShouldBe("not_owed");
        _machine.Complete("600h", 620, at: _machine.Now.AddDays(-60));
        _machine.StateOf("600h").ShouldBe(ServiceState.Done);
    }

    [Theory]
    [InlineData("700h", 1)]
    [InlineData("600h", 3)]
    [InlineData("600h", 0)]
    public void What_the_plan_lacks_is_refused(string line, int occurrence)
    {
        At(105);

        _machine.Complete(line, 105, occurrence);

        _machine.Rejection!.Code.ShouldBe("unknown_service");
    }

    [Theory]
    [InlineData(300, "implausible_hours")]
    [InlineData(50, "implausible_hours")]
    [InlineData(-1, "invalid_hours")]
    [InlineData(double.NaN, "invalid_hours")]
    public void Hours_that_contradict_the_readings_are_refused(double hours, string code)
    {
        At(105);

        _machine.Complete("100h", hours);

        _machine.Rejection!.Code.ShouldBe(code);
    }

    [Fact]
    public void A_completion_in_the_future_is_refused()
    {
        At(105);

        _machine.Complete("100h", 105, at: _machine.Now.AddHours(1));

        _machine.Rejection!.Code.ShouldBe("in_future");
    }
}
