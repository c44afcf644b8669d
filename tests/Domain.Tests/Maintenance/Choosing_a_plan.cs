using System.Collections.Immutable;
using Dispatch.Domain.Customers;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Tests.Machines;

namespace Dispatch.Domain.Tests.Maintenance;

public class Choosing_a_plan
{
    private static PlanTemplate Excavator { get; } = new(
        "excavator", ["EX"], [new PlanLine("250h", 250, 25, null, [12], [])], new RepeatRule("250h", 250));

    private static PlanTemplate LargeExcavator { get; } = Excavator with { Id = "large-excavator", Models = ["EX3", "EX4"] };

    private static MaintenancePlans Plans { get; } = new([PlanTemplate.Loader, Excavator, LargeExcavator]);

    [Theory]
    [InlineData(12, 5)]
    [InlineData(6, 3)]
    [InlineData(9, 3)]
    [InlineData(24, 5)]
    [InlineData(3, 3)]
    [InlineData(null, 5)]
    public void Six_months_get_the_first_three_services_and_a_year_all_five(int? months, int lines) =>
        MaintenancePlans.Shipped.For("ZL50", months).Lines.Length.ShouldBe(lines);

    [Theory]
    [InlineData("ZL50", "loader/12")]
    [InlineData("ex215", "excavator/12")]
    [InlineData("EX360", "large-excavator/12")]
    public void The_template_that_names_the_model_most_closely_is_taken(string model, string plan) =>
        Plans.For(model, 12).Id.ShouldBe(plan);

    [Fact]
    public void Machines_share_the_plan_in_memory()
    {
        Plans.For("A", 12).ShouldBeSameAs(Plans.For("B", 12));
        Plans.Share(PlanTemplate.Loader.For(6)).ShouldBeSameAs(Plans.For("A", 6));
    }

    [Fact]
    public void The_plan_travels_in_the_machines_history_and_another_configuration_does_not_change_it()
    {
        var machine = new MachineUnderTest(MachineRules.Default with { Plans = Plans });
        machine.Register(MachineUnderTest.OnFile with { Model = "EX215" });
        var later = MachineRules.Default;

        var again = MachineDecider.Decide(machine.State, new Register(machine.State.File!, machine.Now), later);
        var moved = MachineDecider.Decide(
            machine.State, new Register(machine.State.File! with { Customer = new CustomerId("c-2") }, machine.Now), later);

        machine.State.Plan!.Id.ShouldBe("excavator/12");
        again.Decision.Events.ShouldBeEmpty();
        moved.Decision.Events.ShouldAllBe(e => !(e is PlanAssigned));
    }

    [Fact]
    public void Another_warranty_brings_another_plan_and_takes_back_what_it_lacks()
    {
        var machine = MachineUnderTest.Registered();
        machine.Read(1_851, TimeSpan.FromDays(1));
        machine.StateOf("1800h").ShouldBe(ServiceState.Overdue);

        var events = machine.Register(MachineUnderTest.OnFile with { WarrantyMonths = 6 });

        events.ShouldContain(e => e is ServiceDueWithdrawn && ((ServiceDueWithdrawn)e).Service.Line == "1800h");
        machine.StateOf("600h", 2).ShouldBe(ServiceState.Overdue);
    }

    [Fact]
    public void A_service_in_another_plan_is_due_by_its_own_rules()
    {
        var machine = new MachineUnderTest(MachineRules.Default with { Plans = Plans });
        machine.Register(MachineUnderTest.OnFile with { Model = "EX215" });
        machine.Read(200, TimeSpan.FromDays(1));

        machine.Read(760, TimeSpan.FromDays(30));

        machine.Raised.ShouldBe(["250h/1", "250h/2", "250h/3"]);
    }

    [Fact]
    public void A_catalogue_with_faults_says_what_is_wrong()
    {
        var line = new PlanLine("a", 100, 0, null, [12], []);
        ImmutableArray<PlanTemplate> faulty =
        [
            new("x", ["M"], [line with { DueHours = double.NaN }, line with { Covers = ["b"], WarrantyTerms = [] }],
                new RepeatRule("c", 1)),
            new("x", [], [line with { Window = new CalendarWindow(CalendarPeriod.OfMonths(2), CalendarPeriod.OfDays(3)) }], null),
            new("y", [], [], null),
        ];

        var problems = string.Join('\n', PlanRules.Problems(faulty));

        foreach (var part in new[]
        {
            "Two plans have the id 'x'", "two lines have the id 'a'", "DueHours", "covers 'b'", "WarrantyTerms", "Repeat.Line 'c'",
            "Repeat.EveryHours", "the window ends before it opens", "'y': it has no lines", "Two plans are for the models '*'",
        })
            problems.ShouldContain(part);
        PlanRules.Problems([PlanTemplate.Loader]).ShouldBeEmpty();
        PlanRules.Problems([Excavator]).Single().ShouldContain("for all models");
    }
}
