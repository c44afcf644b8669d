using Dispatch.Domain.Customers;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Customers;
using Dispatch.Grains.Interfaces.Contracts.Machines;
using Dispatch.Grains.Interfaces.Views.Customers;

namespace Dispatch.Grains.Tests.Customers;

/// <summary>R-CUS-1 with real grains, journal, outbox and deadlines; only the clock is the test's.</summary>
public class A_file_falls_overdue
{
    private static readonly RegisterMachine Machine = new("L550", null, "C1", null, null, null, "Asia/Shanghai", Verified: true);

    [Fact]
    public async Task Two_days_after_a_machine_named_the_customer_unless_it_is_complete_by_then()
    {
        await using var world = await CustomerWorld.Start();
        await world.Grains.GetGrain<IMachineGrain>("SN1").Register(Machine, Caller.System("test"));
        await world.Grains.GetGrain<IMachineGrain>("SN2").Register(Machine with { Customer = "C2" }, Caller.System("test"));
        await world.Until(
            async () => await world.State("C1") == CustomerFileState.Incomplete && await world.State("C2") == CustomerFileState.Incomplete,
            "No files were opened");
        var whole = new CustomerDetailsRow("", "王小明", "+86 138", null, "徐州", "保养", null);
        await world.Grains.GetGrain<ICustomerGrain>("C2")
            .Register(new(CustomerKind.Person, null, whole, IsNew: false), Caller.System("test"));

        world.Time.Advance(TimeSpan.FromDays(2));
        await world.Until(async () => await world.State("C1") == CustomerFileState.Overdue, "Nobody is reminded");

        (await world.State("C2")).ShouldBe(CustomerFileState.Complete);
    }
}
