using Dispatch.Domain.Geography;
using Dispatch.Domain.Machines;
using static Dispatch.Domain.Tests.Machines.MachineUnderTest;

namespace Dispatch.Domain.Tests.Machines;

public class Registering
{
    [Fact]
    public void Gives_the_machine_its_file_and_plan()
    {
        var machine = new MachineUnderTest();

        machine.Register(OnFile).Select(e => e.GetType()).ShouldBe([typeof(MachineRegistered), typeof(PlanAssigned)]);
    }

    [Fact]
    public void Again_with_the_same_content_changes_nothing() => Registered().Register(OnFile).ShouldBeEmpty();

    [Fact]
    public void By_a_feed_makes_an_unverified_machine_that_people_can_verify_and_the_feed_never_changes_again()
    {
        var machine = Registered(file => file with { Verified = false });

        machine.Register(OnFile with { Verified = false, Model = "other" }).ShouldBeEmpty();
        machine.Register(OnFile);
        machine.State.File!.Verified.ShouldBeTrue();
        machine.Register(OnFile with { Verified = false, Customer = null }).ShouldBeEmpty();
    }

    [Fact]
    public void Is_needed_before_any_other_command()
    {
        var machine = new MachineUnderTest();

        machine.Read(10, TimeSpan.FromDays(1)).ShouldBeEmpty();

        machine.Rejection!.Code.ShouldBe("unknown_machine");
    }

    public static TheoryData<MachineFile, string> Senseless => new()
    {
        { OnFile with { Model = " " }, "invalid_model" },
        { OnFile with { TimeZone = "Mars/Olympus" }, "invalid_time_zone" },
        { OnFile with { TimeZone = "" }, "invalid_time_zone" },
        { OnFile with { Site = new GeoPoint(91, 0) }, "invalid_position" },
        { OnFile with { Site = new GeoPoint(double.NaN, 0) }, "invalid_position" },
        { OnFile with { CommissionedAt = DateTimeOffset.MinValue }, "invalid_date" },
        { OnFile with { AcceptedAt = Start.AddYears(20) }, "invalid_date" },
    };

    [Theory]
    [MemberData(nameof(Senseless), DisableDiscoveryEnumeration = true)]
    public void Refuses_what_makes_no_sense(MachineFile file, string code)
    {
        var machine = new MachineUnderTest();

        machine.Register(file).ShouldBeEmpty();

        machine.Rejection!.Code.ShouldBe(code);
    }

    [Fact]
    public void What_is_meant_to_be_new_and_is_known_otherwise_is_refused()
    {
        var machine = MachineUnderTest.Registered();

        machine.Do(new Register(MachineUnderTest.OnFile with { Customer = null }, machine.Now) { IsNew = true });

        machine.Rejection!.Code.ShouldBe("machine_known");
        machine.State.File!.Customer.ShouldBe(MachineUnderTest.OnFile.Customer);
        machine.Do(new Register(MachineUnderTest.OnFile, machine.Now) { IsNew = true }).ShouldBeEmpty();
        machine.Rejection.ShouldBeNull();
    }

    [Fact]
    public void A_change_leaves_what_it_does_not_say()
    {
        var machine = MachineUnderTest.Registered(file => file with { CommissionedAt = MachineUnderTest.Start });

        machine.Do(new ChangeMachine(new() { Purpose = "Quarry" }, machine.Now));

        machine.State.File.ShouldBe(MachineUnderTest.OnFile with { CommissionedAt = MachineUnderTest.Start, Purpose = "Quarry" });
    }
}
