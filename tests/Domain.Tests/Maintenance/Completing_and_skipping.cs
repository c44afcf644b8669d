using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Tests.Machines;
using static Dispatch.Domain.Tests.Machines.MachineUnderTest;

namespace Dispatch.Domain.Tests.Maintenance;

public class Completing_and_skipping
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly MachineUnderTest machine = Registered();

    private void At(double hours)
    {
        if (machine.State.FirstReadAt is null) machine.Read(1, Day);
        machine.Read(hours, TimeSpan.FromHours(hours));
    }

    [Fact]
    public void A_completion_closes_the_service_with_its_hours()
    {
        At(105);

        machine.Complete("100h", 105);

        var service = machine.Service("100h").Record!;
        service.State.ShouldBe(ServiceState.Done);
        (service.ClosedAt, service.ClosedHours).ShouldBe((machine.Now, 105));
    }

    [Fact]
    public void A_covering_completion_closes_the_superseded_ones()
    {
        At(1_205);

        machine.Complete("1200h", 1_205);

        foreach (var line in new[] { "100h", "600h", "1200h" }) machine.StateOf(line).ShouldBe(ServiceState.Done);
        machine.StateOf("1800h").ShouldBe(ServiceState.Upcoming);
    }

    [Fact]
    public void An_early_completion_closes_it_before_it_is_due_and_it_never_falls_due()
    {
        At(580);
        machine.Complete("600h", 580);

        machine.Read(640, TimeSpan.FromDays(10));

        machine.Raised.ShouldNotContain("600h/1");
        machine.StateOf("100h").ShouldBe(ServiceState.Done);
    }

    [Theory]
    [InlineData(549, "too_early")]
    [InlineData(550, null)]
    public void A_service_has_an_earliest_hour_fifty_hours_before_it_is_due(double hours, string? code)
    {
        At(hours);

        machine.Complete("600h", hours);

        machine.Rejection?.Code.ShouldBe(code);
        machine.StateOf("600h").ShouldBe(code is null ? ServiceState.Done : ServiceState.Upcoming);
    }

    [Fact]
    public void Done_too_early_for_a_reason_it_is_closed_and_says_so()
    {
        At(182);

        machine.Do(new Domain.Machines.CompleteService(new("600h", 1), machine.Now, 182, [], machine.Now) { Early = "goes abroad" });

        machine.Service("600h").Record!.ShouldSatisfyAllConditions(
            service => service.State.ShouldBe(ServiceState.Done), service => service.Early.ShouldBe("goes abroad"));
    }

    [Fact]
    public void A_reason_given_for_a_service_in_its_time_makes_it_none_that_is_early()
    {
        At(580);

        machine.Do(new Domain.Machines.CompleteService(new("600h", 1), machine.Now, 580, [], machine.Now) { Early = "to be sure" });

        machine.Service("600h").Record!.Early.ShouldBeNull();
    }

    [Fact]
    public void Whose_calendar_has_opened_is_not_too_early_whatever_its_hours()
    {
        var idle = Registered(file => file with { CommissionedAt = Start });
        idle.Read(20, TimeSpan.FromDays(70));

        idle.Complete("600h", 20);

        idle.Rejection.ShouldBeNull();
        idle.StateOf("600h").ShouldBe(ServiceState.Done);
    }

    [Fact]
    public void A_superseded_service_can_be_completed_alone()
    {
        At(620);

        machine.Complete("100h", 620);

        machine.StateOf("100h").ShouldBe(ServiceState.Done);
        machine.StateOf("600h").ShouldBe(ServiceState.Open);
    }

    [Fact]
    public void Skipping_the_covering_service_makes_the_covered_one_due_by_itself_again()
    {
        At(620);

        machine.Skip("600h");

        machine.StateOf("600h").ShouldBe(ServiceState.Skipped);
        machine.StateOf("100h").ShouldBe(ServiceState.Overdue);
    }

    [Fact]
    public void A_skipped_service_never_falls_due()
    {
        At(50);
        machine.Skip("100h");

        At(150);

        machine.Raised.ShouldBeEmpty();
    }

    [Fact]
    public void Given_again_nothing_happens()
    {
        At(620);
        machine.Complete("600h", 620);
        machine.Skip("1200h");

        machine.Complete("600h", 620).ShouldBeEmpty();
        machine.Rejection.ShouldBeNull();
        machine.Skip("1200h").ShouldBeEmpty();
        machine.Rejection.ShouldBeNull();
    }

    [Fact]
    public void What_is_closed_stays_closed()
    {
        At(620);
        machine.Complete("600h", 620);

        machine.Complete("600h", 621);
        machine.Rejection!.Code.ShouldBe("already_closed");
        machine.Skip("600h");
        machine.Rejection!.Code.ShouldBe("already_closed");
    }

    [Fact]
    public void A_service_passed_before_the_machine_was_seen_can_be_found_to_have_been_done_but_not_skipped()
    {
        machine.Read(1_300, Day);

        machine.Skip("600h");
        machine.Rejection!.Code.ShouldBe("not_owed");
        machine.Complete("600h", 620, at: machine.Now.AddDays(-60));
        machine.StateOf("600h").ShouldBe(ServiceState.Done);
    }

    [Theory]
    [InlineData("700h", 1)]
    [InlineData("600h", 3)]
    [InlineData("600h", 0)]
    public void What_the_plan_lacks_is_refused(string line, int occurrence)
    {
        At(105);

        machine.Complete(line, 105, occurrence);

        machine.Rejection!.Code.ShouldBe("unknown_service");
    }

    [Theory]
    [InlineData(300, "implausible_hours")]
    [InlineData(50, "implausible_hours")]
    [InlineData(-1, "invalid_hours")]
    [InlineData(double.NaN, "invalid_hours")]
    public void Hours_that_contradict_the_readings_are_refused(double hours, string code)
    {
        At(105);

        machine.Complete("100h", hours);

        machine.Rejection!.Code.ShouldBe(code);
    }

    [Fact]
    public void A_completion_in_the_future_is_refused()
    {
        At(105);

        machine.Complete("100h", 105, at: machine.Now.AddHours(1));

        machine.Rejection!.Code.ShouldBe("in_future");
    }
}
