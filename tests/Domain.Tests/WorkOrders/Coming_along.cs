using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

/// <summary>An order for two has a booking for each; the first one's decides (R-CREW-1).</summary>
public class Coming_along
{
    private static readonly DateTimeOffset Now = Start.AddMinutes(5);
    private static readonly TechnicianId Cy = new("cy");

    private static WorkOrderState Given(int crew, params WorkOrderCommand[] commands) => commands.Prepend(new AssignWorkOrder(Ana, Now, Now.AddHours(2), Source.Console, Now, Now))
        .Prepend(new OpenWorkOrder(Breakdown, Source.Console, Start, Start, WorkRequirements.None with { Crew = crew }))
        .Aggregate(WorkOrderState.Initial, (order, command) => Decide(order, command).Events.Aggregate(order, WorkOrderEvolution.Evolve));

    private static Decision<TimedEvent> Decide(WorkOrderState order, WorkOrderCommand command) => WorkOrderDecider.Decide(order, command, WorkOrderRules.Default);

    private static BookSecond Along(TechnicianId? technician, int? booking = null) => new(technician, booking, Source.Console, Now, Now);

    [Fact]
    public void Who_comes_along_has_the_times_of_the_first()
    {
        var order = Given(2, Along(Bo), new RescheduleWorkOrder(Now.AddHours(1), Now.AddHours(3), "later", Source.Console, Now, Now));

        order.Second.ShouldBe(new Booking(1, Bo, Now.AddHours(1), Now.AddHours(3)));
        order.Booking!.Technician.ShouldBe(Ana);
    }

    [Fact]
    public void Nobody_comes_along_to_work_for_one_and_nobody_with_themselves()
    {
        Decide(Given(1), Along(Bo)).Rejection!.Code.ShouldBe("crew_of_one");
        Decide(Given(2), Along(Ana)).Rejection!.Code.ShouldBe("same_technician");
        Decide(Given(2), Along(Bo, booking: 7)).Events.ShouldBeEmpty();
    }

    [Fact]
    public void What_speaks_against_them_has_to_be_confirmed_and_a_part_need_not_be_in_both_vans()
    {
        var order = Given(2, new SetRequirements(WorkRequirements.Of(["engine:2"], ["HP-40"]) with { Crew = 2 }, Source.Console, Now, Now));
        var command = Along(Bo) with { Candidate = new Candidate(Bo, order.File!.Station, ["engine"], null, [], null) };

        Decide(order, command).Rejection!.Code.ShouldBe("skill_missing");
        Decide(order, command with { Confirm = "holds the lamp" }).Events.OfType<AssignmentConfirmed>().Single().Objections.ShouldBe(["skill_missing"]);
    }

    [Fact]
    public void They_stay_when_another_takes_the_order_over_unless_it_is_they()
    {
        Given(2, Along(Bo), Reassigned(Cy)).Second!.Technician.ShouldBe(Bo);
        Given(2, Along(Bo), Reassigned(Bo)).Second.ShouldBeNull();

        static ReassignWorkOrder Reassigned(TechnicianId technician) => new(technician, null, null, ReassignReason.Nearer, null, Source.Console, Now, Now);
    }

    [Fact]
    public void They_are_free_when_nobody_has_the_order_any_more()
    {
        Given(2, Along(Bo), new UnassignWorkOrder("a slip", Source.Console, Now, Now)).Second.ShouldBeNull();
        Given(2, Along(Bo), Released(Ana)).Second.ShouldBeNull();
    }

    [Fact]
    public void Fallen_ill_they_leave_the_order_with_the_first()
    {
        var order = Given(2, Along(Bo), Released(Bo));

        (order.Second, order.Booking!.Technician, order.Status).ShouldBe((null, Ana, WorkOrderStatus.Accepted));
    }

    private static ReleaseTechnician Released(TechnicianId technician) => new(new Release(technician, ReleaseReason.OutOfService, "ill"), Source.System, Now, Now);
}
