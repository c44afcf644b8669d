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

    private static WorkOrderState Given(int crew, params WorkOrderCommand[] commands) =>
        commands.Prepend(new AssignWorkOrder(Ana, Now, Now.AddHours(2), Source.Console, Now, Now))
        .Prepend(new OpenWorkOrder(Breakdown, Source.Console, Start, Start, WorkRequirements.None with { Crew = crew }))
        .Aggregate(WorkOrderState.Initial, (order, command) => Decide(order, command).Events.Aggregate(order, WorkOrderEvolution.Evolve));

    private static Decision<TimedEvent> Decide(WorkOrderState order, WorkOrderCommand command) =>
        WorkOrderDecider.Decide(order, command, WorkOrderRules.Default);

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
        Decide(order, command with { Confirm = "holds the lamp" }).Events.OfType<AssignmentConfirmed>().Single().Objections
            .ShouldBe(["skill_missing"]);
    }

    [Fact]
    public void They_stay_when_another_takes_the_order_over_unless_it_is_they()
    {
        Given(2, Along(Bo), Reassigned(Cy)).Second!.Technician.ShouldBe(Bo);
        Given(2, Along(Bo), Reassigned(Bo)).Second.ShouldBeNull();

        static ReassignWorkOrder Reassigned(TechnicianId technician) =>
            new(technician, null, null, ReassignReason.Nearer, null, Source.Console, Now, Now);
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
        (order.SecondLetGo!.Technician, order.SecondLetGo.Reason, order.SecondLetGo.Note).ShouldBe((Bo, ReleaseReason.OutOfService, "ill"));
        Given(2, Along(Bo), Released(Bo), Along(Cy)).SecondLetGo.ShouldBeNull();
        Given(2, Along(Bo), Released(Bo), Takes(1)).SecondLetGo.ShouldBeNull();
        Given(2, Along(Bo), Along(null)).SecondLetGo.ShouldBeNull("a desk knows whom it took away");
    }

    [Fact]
    public void When_they_set_off_and_came_they_report_themselves_and_nothing_of_the_first_ones()
    {
        var order = Given(2, Along(Bo), new Depart(Ana, Source.Phone, Now, Now),
            new Arrive(Ana, null, Source.Phone, Now.AddMinutes(20), Now.AddMinutes(20)));

        (order.Second!.DepartedAt, order.Second.ArrivedAt).ShouldBe((null, null));
        order = Then(order, new Depart(Bo, Source.Phone, Now.AddMinutes(30), Now.AddMinutes(30)),
            new Arrive(Bo, null, Source.Phone, Now.AddMinutes(50), Now.AddMinutes(50)));
        (order.Second!.DepartedAt, order.Second.ArrivedAt).ShouldBe((Now.AddMinutes(30), Now.AddMinutes(50)));
        (order.Booking!.DepartedAt, order.Booking.ArrivedAt, order.Status).ShouldBe((Now, Now.AddMinutes(20), WorkOrderStatus.OnSite));
        Decide(order, new Arrive(Bo, null, Source.Phone, Now.AddMinutes(50), Now.AddMinutes(55))).Events.ShouldBeEmpty("told twice");
        Decide(order, new Arrive(Bo, null, Source.Phone, Now.AddMinutes(52), Now.AddMinutes(55))).Rejection!.Code
            .ShouldBe("already_on_site");
        Decide(order, new PauseWork(Bo, PauseReason.Weather, null, Source.Phone, Now.AddMinutes(55), Now.AddMinutes(55))).Rejection!.Code
            .ShouldBe("not_your_job");
        Decide(order,
            new CompleteWork(Bo, CompletionResult.Solved, null, null, Source.Phone, Now.AddMinutes(55), Now.AddMinutes(55))).Rejection!.Code
            .ShouldBe("not_your_job");
    }

    [Fact]
    public void A_departure_told_after_the_arrival_is_kept_and_an_arrival_before_the_departure_is_not()
    {
        var come = Given(2, Along(Bo), new Arrive(Bo, null, Source.Phone, Now.AddMinutes(30), Now.AddHours(1)));

        Then(come, new Depart(Bo, Source.Phone, Now.AddMinutes(10), Now.AddHours(1))).Second!.DepartedAt.ShouldBe(Now.AddMinutes(10));
        var left = Given(2, Along(Bo), new Depart(Bo, Source.Phone, Now.AddMinutes(30), Now.AddHours(1)));
        Decide(left, new Arrive(Bo, null, Source.Phone, Now.AddMinutes(10), Now.AddHours(1))).Rejection!.Code.ShouldBe("out_of_order");
    }

    [Fact]
    public void Who_goes_elsewhere_is_neither_there_nor_on_the_way()
    {
        var come = Given(
            2, Along(Bo), new Depart(Bo, Source.Phone, Now, Now), new Arrive(Bo, null, Source.Phone, Now.AddMinutes(30), Now.AddHours(1)));
        var gone = new GoElsewhere(Bo, new WorkOrderId("WO-2"), Source.System, Now.AddMinutes(40), Now.AddHours(1));

        Then(come, gone).Second.ShouldBe(new Booking(1, Bo, Now, Now.AddHours(2)));
        Then(come, gone with { At = Now.AddMinutes(20) }).Second!.ArrivedAt.ShouldBe(Now.AddMinutes(30), "that was before they came");
    }

    [Fact]
    public void Nobody_sets_off_alone_to_work_for_two_without_a_reason()
    {
        var depart = new Depart(Ana, Source.Phone, Now, Now);

        Decide(Given(2), depart).Rejection!.Code.ShouldBe("crew_incomplete");
        Decide(Given(2, Along(Bo)), depart).Rejection.ShouldBeNull();
        Decide(Given(2, Takes(1)), depart).Rejection.ShouldBeNull();
        Then(Given(2), depart with { Confirm = "Bo meets me there" }).Unprepared!.What.ShouldBe(["crew_incomplete"]);
    }

    [Fact]
    public void Work_for_two_is_not_completed_by_one_without_a_word()
    {
        var (come, done) = (new Arrive(Ana, null, Source.Phone, Now,
            Now), new CompleteWork(Ana, CompletionResult.Unsolved, null, null, Source.Phone, Now.AddHours(1), Now.AddHours(1)));

        foreach (var alone in new[] { InspectionFor(2, come), InspectionFor(2, Along(Bo), come) })
        {
            Decide(alone, done).Rejection!.Code.ShouldBe("crew_incomplete");
            var explained = Then(alone, done with { Unprepared = "Bo was ill" });
            (explained.Status, explained.Unprepared!.Reason).ShouldBe((WorkOrderStatus.Completed, "Bo was ill"));
            explained.Unprepared.What.ShouldBe(["crew_incomplete"]);
            Then(alone, Takes(1), done).Status.ShouldBe(WorkOrderStatus.Completed);
        }

        Then(InspectionFor(2, Along(Bo), come, new Arrive(Bo, null, Source.Phone, Now, Now)), done).Status
            .ShouldBe(WorkOrderStatus.Completed);
        Then(InspectionFor(2, come, Along(Bo), new Arrive(Bo, null, Source.Phone, Now, Now)), done).Unprepared
            .ShouldBeNull("who came later came");
    }

    private static WorkOrderState Then(WorkOrderState order, params WorkOrderCommand[] commands) =>
        commands.Aggregate(order, (now, command) => Decide(now, command).Events.Aggregate(now, WorkOrderEvolution.Evolve));

    private static WorkOrderState InspectionFor(int crew, params WorkOrderCommand[] commands) => Then(
        WorkOrderState.Initial,
        [
            new OpenWorkOrder(Breakdown with { Type = WorkOrderType.Inspection }, Source.Console, Start, Start,
                WorkRequirements.None with { Crew = crew }),
            new AssignWorkOrder(Ana, Now, Now.AddHours(2), Source.Console, Now, Now),
            .. commands,
        ]);

    private static SetRequirements Takes(int crew) => new(WorkRequirements.None with { Crew = crew }, Source.Console, Now, Now);

    private static ReleaseTechnician Released(TechnicianId technician) =>
        new(new Release(technician, ReleaseReason.OutOfService, "ill"), Source.System, Now, Now);
}
