using Dispatch.Domain.Machines;

namespace Dispatch.Domain.Tests.Machines;

/// <summary>F-35: maker and serial number, PIN, equipment id, in any case and width.</summary>
public class Naming_a_machine
{
    private static readonly KnownMachine[] OnFile =
    [
        new("HC-M1", new()),
        new("X100", new("Acme", "PIN-A", "17")),
        new("X100@Bolt", new("Bolt")),
        new("1CAT0950KAXX00001", new()),
    ];

    private static string? Find(string number, string? maker = null, string? pin = null) =>
        MachineMatching.Find(new(number, new(maker, pin)), OnFile);

    [Theory]
    [InlineData("HC-M1")]
    [InlineData("hc-m1")]
    [InlineData("ＨＣ－Ｍ１")]
    [InlineData("ｈｃ-m1 ")]
    public void Case_and_width_make_no_other_machine(string number) => Find(number).ShouldBe("HC-M1");

    [Fact]
    public void The_serial_number_of_another_maker_is_another_machine()
    {
        Find("x100", "ACME").ShouldBe("X100");
        Find("X100", "bolt").ShouldBe("X100@Bolt");
        Find("X100", "Crane & Co").ShouldBeNull();
        MachineMatching.KeyFor(new("X100", new("Crane & Co")), OnFile).ShouldBe("X100@Crane & Co");
    }

    [Fact]
    public void A_maker_whom_nobody_told_is_any_maker() => Find("hc-m1", "Acme").ShouldBe("HC-M1");

    [Fact]
    public void A_machine_registered_under_its_PIN_is_found_by_it_whatever_the_serial_number_of_its_box() =>
        Find("BOX-4711", "Cat", "1cat0950kaxx00001").ShouldBe("1CAT0950KAXX00001");

    [Fact]
    public void The_PIN_says_more_than_the_serial_number()
    {
        Find("HC-M1", null, "pin-a").ShouldBe("X100");
        Find("X100", "Acme", "PIN-B").ShouldBeNull();
    }

    [Fact]
    public void Its_owners_number_names_it_where_nothing_better_does()
    {
        Find("17").ShouldBe("X100");
        Find("17", "Bolt").ShouldBeNull();
        Find("17", null, "PIN-C").ShouldBeNull();
    }

    [Fact]
    public void Names_that_are_no_text_name_no_machine() => Find("\uD800").ShouldBeNull();

    [Fact]
    public void A_feed_fills_in_what_is_not_on_file_and_changes_nothing_that_is()
    {
        var machine = MachineUnderTest.Registered(file => file with { Identity = new("Acme", null, "17") });

        machine.Do(new IdentifyMachine(new("Bolt", "PIN-A", "18"), machine.Now));
        machine.Do(new IdentifyMachine(new("Bolt", "PIN-B"), machine.Now)).ShouldBeEmpty();

        machine.State.File!.Identity.ShouldBe(new("Acme", "PIN-A", "17"));
    }

    [Fact]
    public void Whoever_changes_the_file_without_it_keeps_it()
    {
        var machine = MachineUnderTest.Registered(file => file with { Identity = new("Acme", "PIN-A") });

        machine.Register(MachineUnderTest.OnFile with { Model = "ZL60", Identity = new(EquipmentId: "17") });

        machine.State.File!.Identity.ShouldBe(new("Acme", "PIN-A", "17"));
    }
}
