using System.Collections.Immutable;
using Dispatch.Domain.Maintenance;

namespace Dispatch.Domain.Tests.Maintenance;

/// <summary>R-MNT-2: a plan line has tasks and materials; R-MNT-6: it includes the work of the lines that it covers.</summary>
public class What_a_service_consists_of
{
    private static readonly PlanText Words = new("Change the oil", "更换机油", "Cambiar el aceite");

    private static readonly PlanTemplate Two = new(
        "two",
        [],
        [
            Line("100h", 100, [new("oil", Words), new("bolts", Words)], [Material("OIL", 20), Material("F-1", 1)]),
            Line("600h", 600, [new("filter", Words), new("oil", Words with { En = "Change oil, look at it" })], [Material("oil ", 24)],
                "100h"),
        ],
        new RepeatRule("600h", 600));

    [Fact]
    public void Is_the_lines_own_where_it_covers_nothing()
    {
        var work = new MaintenancePlans([Two]).Work(Two.For(12), "100h");

        work.Codes.ShouldBe(["oil", "bolts"]);
        work.Materials.Select(material => (material.Number, material.Quantity)).ShouldBe([("OIL", 20), ("F-1", 1)]);
    }

    [Fact]
    public void Includes_that_of_lower_lines_each_task_once_each_material_once_as_the_highest_line_says()
    {
        var work = new MaintenancePlans([Two]).Work(Two.For(12), "600h");

        work.Codes.ShouldBe(["oil", "bolts", "filter"]);
        work.Tasks[0].Text.En.ShouldBe("Change oil, look at it");
        work.Materials.Select(material => (material.Number, material.Quantity)).ShouldBe([("oil ", 24), ("F-1", 1)]);
    }

    [Fact]
    public void Leaves_out_lower_lines_that_it_does_not_cover()
    {
        var alone = Two with { Lines = [Two.Lines[0], Two.Lines[1] with { Covers = [] }] };

        new MaintenancePlans([alone]).Work(alone.For(12), "600h").Codes.ShouldBe(["filter", "oil"]);
    }

    [Fact]
    public void Is_the_catalogues_so_that_machines_that_had_their_plan_before_have_it_too()
    {
        // As a journal keeps it.
        var kept = Two.For(12) with { Lines = [.. Two.For(12).Lines.Select(line => line with { Work = ServiceWork.None })] };
        var plans = new MaintenancePlans([Two]);

        plans.Work(kept, "600h").Codes.ShouldContain("filter");
        plans.Share(kept).ShouldBeSameAs(plans.For("ZL50", 12));
    }

    [Theory]
    [InlineData("two/12", "7h")]
    [InlineData("gone/12", "600h")]
    public void Is_nothing_when_the_catalogue_has_the_plan_or_the_line_no_longer(string plan, string line) =>
        new MaintenancePlans([Two]).Work(Two.For(12) with { Id = plan }, line).IsEmpty.ShouldBeTrue();

    [Fact]
    public void Is_told_in_any_language_even_if_it_was_said_in_one()
    {
        PlanText.Of(null, " 更换机油 ", "").ShouldBe(new PlanText("更换机油", "更换机油", "更换机油"));
        PlanText.Of("Oil", null, "Aceite").ShouldBe(new PlanText("Oil", "Oil", "Aceite"));
    }

    [Theory]
    [InlineData("100h", "engine-oil", "60-1020")]
    [InlineData("600h", "fuel-filter", "60-1002")]
    [InlineData("1200h", "transmission-oil", "60-1022")]
    [InlineData("1800h", "fan-belt", "60-2001")]
    [InlineData("2400h", "hydraulic-oil", "60-1021")]
    public void Is_shipped_for_loaders_with_what_each_line_adds(string line, string task, string material)
    {
        var plan = MaintenancePlans.Shipped.For("ZL50", 12);
        var (before, work) = (plan.Lines.TakeWhile(one => one.Id != line).LastOrDefault(), MaintenancePlans.Shipped.Work(plan, line));

        work.Codes.ShouldContain(task);
        work.Materials.Select(one => one.Number).ShouldContain(material);
        if (before is null) return;
        var lower = MaintenancePlans.Shipped.Work(plan, before.Id);
        lower.Codes.ShouldNotContain(task);
        lower.Codes.ShouldBeSubsetOf(work.Codes);
        lower.Materials.ShouldBeSubsetOf(work.Materials);
    }

    public static TheoryData<ServiceWork, string> Faults => new()
    {
        { new([new("Engine Oil", Words)], []), "task 'Engine Oil': a code is lower-case letters" },
        { new([new(new string('a', 65), Words)], []), "a code is lower-case letters, digits and dashes, at most 64" },
        { new([new("oil", Words), new("oil", Words)], []), "two tasks have the code 'oil'" },
        { new([new("oil", PlanText.Of(null, null, null))], []), "task 'oil': say what is to be done in En, Zh or Es" },
        { new([new("oil", Words with { Es = new string('x', 301) })], []), "task 'oil': say what is to be done" },
        { new([.. Enumerable.Range(0, 101).Select(i => new PlanTask($"t{i}", Words))], []), "at most 100 tasks" },
        { new([], [Material(" ", 1)]), "Number is the part's number" },
        { new([], [Material("F-1", 1), Material("f-1", 2)]), "two materials have the number 'F-1'" },
        { new([], [Material("F-1", 0)]), "material 'F-1': Quantity is above 0 and at most 1000, not 0" },
        { new([], [Material("F-1", double.NaN)]), "material 'F-1': Quantity" },
        { new([], [Material("F-1", 1) with { Name = PlanText.Of(" ", null, null) }]), "material 'F-1': name it in En, Zh or Es" },
        { new([], [Material("F-1", 1) with { Unit = (MaterialUnit)9 }]), "material 'F-1': Unit is Piece, Litre, Kilogram, Metre" },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void With_faults_is_refused_and_they_are_named(ServiceWork work, string problem) =>
        PlanRules.Problems([Two with { Lines = [Two.Lines[0] with { Work = work }], Repeat = null }]).Single().ShouldContain(problem);

    [Fact]
    public void Of_a_visit_has_no_more_parts_than_a_record_lists()
    {
        var lines = Enumerable.Range(1, 3)
            .Select(i => Line($"{i}h", i, [], [.. Enumerable.Range(0, 90).Select(part => Material($"{i}-{part}", 1))],
                [.. Enumerable.Range(1, i - 1).Select(lower => $"{lower}h")]))
            .ToImmutableArray();

        PlanRules.Problems([Two with { Lines = lines, Repeat = null }]).Single()
            .ShouldBe("Plan 'two': line '3h': with the lines it covers it has at most 200 tasks and 200 materials.");
    }

    private static PlanMaterial Material(string number, double quantity) => new(number, Words, quantity, MaterialUnit.Litre);

    private static PlanLine Line(
        string id, double hours, ImmutableArray<PlanTask> tasks, ImmutableArray<PlanMaterial> materials,
        params ImmutableArray<string> covers) => new(id, hours, 50, null, [12], covers) { Work = new(tasks, materials) };
}
