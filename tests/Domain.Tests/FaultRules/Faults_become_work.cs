using Dispatch.Domain.Machines;
using Dispatch.Domain.Stations;
using static Dispatch.Domain.Tests.FaultRules.FaultyMachine;

namespace Dispatch.Domain.Tests.FaultRules;

/// <summary>F-46.</summary>
public class Faults_become_work
{
    [Fact]
    public void A_fault_that_must_not_wait_is_raised_by_the_first_reading_that_tells_of_it_with_severity_and_advice_of_its_rule()
    {
        var machine = new FaultyMachine();

        machine.Tell(0, OilPressure);

        var raised = machine.Raised.ShouldHaveSingleItem();
        (raised.Code.Spoken, raised.Rule, raised.Severity, raised.Told, raised.Number).ShouldBe(("SPN 100 FMI 1", "j1939-100-1", 1, 1, 1));
        raised.Advice.Zh.ShouldContain("停机");
    }

    [Fact]
    public void While_it_stands_it_is_raised_once_however_often_it_is_told()
    {
        var machine = new FaultyMachine();

        for (var hour = 0; hour < 100; hour++) machine.Tell(1, OilPressure);

        machine.Raised.Length.ShouldBe(1);
    }

    [Fact]
    public void A_threshold_is_passed_by_so_many_readings_within_its_time_and_not_by_one_that_is_repeated()
    {
        var machine = new FaultyMachine();

        machine.Tell(0, AirFilter);
        machine.TellOf(machine.Now, AirFilter);
        machine.Tell(1, AirFilter);
        machine.Raised.ShouldBeEmpty();
        machine.Tell(1, AirFilter);

        machine.Raised.ShouldHaveSingleItem().Told.ShouldBe(3);
    }

    [Fact]
    public void What_was_told_longer_ago_than_the_rules_time_does_not_count()
    {
        var machine = new FaultyMachine();

        machine.Tell(0, AirFilter);
        machine.Tell(12, AirFilter);
        machine.Tell(12, AirFilter);
        machine.Raised.ShouldBeEmpty();
        machine.Tell(11.9, AirFilter);

        machine.Raised.ShouldHaveSingleItem();
    }

    [Fact]
    public void Readings_that_arrive_late_and_in_any_order_count_by_when_they_were_taken()
    {
        var machine = new FaultyMachine();

        machine.Tell(3, AirFilter);
        machine.TellOf(machine.Now.AddHours(-2), AirFilter);
        machine.TellOf(machine.Now.AddHours(-1), AirFilter);

        machine.Raised.ShouldHaveSingleItem().Told.ShouldBe(3);
    }

    [Fact]
    public void What_arrives_more_than_a_day_late_or_is_still_to_come_makes_no_work()
    {
        var machine = new FaultyMachine();

        machine.TellOf(machine.Now.AddHours(-25), OilPressure);
        machine.TellOf(machine.Now.AddHours(1), OilPressure);

        machine.Raised.ShouldBeEmpty();
        machine.TellOf(machine.Now.AddHours(-23), OilPressure);
        machine.Raised.ShouldHaveSingleItem();
    }

    [Fact]
    public void It_is_gone_when_readings_leave_it_out_for_a_day_and_is_raised_again_when_it_comes_back()
    {
        var machine = new FaultyMachine();
        machine.Tell(0, OilPressure);

        machine.Tell(23.9, null);
        machine.Standing.ShouldHaveSingleItem();
        machine.Tell(0.1, null);
        machine.Standing.ShouldBeEmpty();
        machine.Tell(1, OilPressure);

        machine.Raised.Select(raised => raised.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public void A_machine_that_was_silent_for_days_still_has_it()
    {
        var machine = new FaultyMachine();
        machine.Tell(0, OilPressure);

        machine.Tell(100, OilPressure);

        machine.Raised.ShouldHaveSingleItem();
    }

    [Fact]
    public void Told_in_between_it_is_not_gone()
    {
        var machine = new FaultyMachine();
        machine.Tell(0, OilPressure);
        for (var half = 0; half < 6; half++)
        {
            machine.Tell(12, null);
            machine.Tell(1, OilPressure);
        }

        machine.Raised.ShouldHaveSingleItem();
    }

    [Fact]
    public void When_its_request_is_over_what_is_told_from_then_on_counts_anew()
    {
        var machine = new FaultyMachine();
        foreach (var _ in Enumerable.Range(0, 3)) machine.Tell(1, AirFilter);
        var code = machine.Raised.Single().Code;
        machine.Do(new TakeFault(code, 1, "SR-1", machine.Now));
        machine.Tell(1, AirFilter);

        machine.Do(new ReleaseFaults("SR-2", machine.Now, machine.Now));
        machine.Tell(1, AirFilter);
        machine.Raised.Length.ShouldBe(1);

        machine.Do(new ReleaseFaults("SR-1", machine.Now, machine.Now));
        machine.Tell(1, AirFilter);
        machine.Tell(1, AirFilter);
        machine.Raised.Length.ShouldBe(1);
        machine.Tell(1, AirFilter);
        machine.Raised.Length.ShouldBe(2);
    }

    [Fact]
    public void Of_a_machine_that_is_nobodys_it_is_kept_and_raised_when_somebody_has_it()
    {
        var machine = new FaultyMachine(with: file => file with { Station = null, Verified = false });

        machine.Tell(0, OilPressure);
        machine.Standing.ShouldHaveSingleItem();
        machine.Raised.ShouldBeEmpty();
        machine.Do(new ConfirmMachine(new StationId("west"), "Asia/Shanghai", null, machine.Now));
        machine.Tell(1, OilPressure);

        machine.Raised.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_code_without_a_rule_is_shown_and_makes_no_work()
    {
        var machine = new FaultyMachine();

        machine.Tell(0, """[{"code":"e-07","description":"Cab light"}]""");

        machine.Raised.ShouldBeEmpty();
        var fault = machine.Standing.ShouldHaveSingleItem();
        (fault.Code.Value, fault.Text).ShouldBe(("E-07", "Cab light"));
    }

    [Fact]
    public void An_old_fault_that_a_snapshot_still_lists_is_not_gone()
    {
        var machine = new FaultyMachine();
        var once = $$"""[{"code":"SPN 100 FMI 1","at":"{{machine.Now:yyyy-MM-dd'T'HH:mm:ss'Z'}}"}]""";

        for (var poll = 0; poll < 5; poll++) machine.Tell(20, once);
        machine.Standing.ShouldHaveSingleItem();
        machine.Tell(24, null);

        machine.Standing.ShouldBeEmpty();
        machine.Raised.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_fault_of_a_snapshot_is_as_old_as_it_says_so_that_repeating_it_is_not_telling_it_again()
    {
        var machine = new FaultyMachine();
        var once = $$"""[{"code":"SPN 107 FMI 0","at":"{{machine.Now.AddMinutes(-10):yyyy-MM-dd'T'HH:mm:ss'Z'}}"}]""";

        for (var poll = 0; poll < 5; poll++) machine.Tell(1, once);

        machine.Raised.ShouldBeEmpty();
        machine.Standing.ShouldHaveSingleItem();
    }
}
