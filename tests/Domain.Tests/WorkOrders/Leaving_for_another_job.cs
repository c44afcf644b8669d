using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

public class Leaving_for_another_job
{
    private static readonly WorkOrderId Other = new("WO-2");

    [Fact]
    public void The_work_is_paused_with_a_reason_of_its_own_and_its_promises_go_on()
    {
        var order = OnSite();

        Leave(order.After(TimeSpan.FromMinutes(30)));

        (order.State.Status, order.State.PauseReason, order.State.PausedFrom).ShouldBe(
            (WorkOrderStatus.Paused, PauseReason.Elsewhere, WorkOrderStatus.OnSite));
        order.Journal.OfType<WorkPaused>().ShouldHaveSingleItem().Note.ShouldBe("WO-2");
        order.Clock(ClockKind.Resolve).Pause.ShouldBeNull();
        order.Resume();
        order.State.Status.ShouldBe(WorkOrderStatus.OnSite);
    }

    [Fact]
    public void What_was_completed_before_is_taken_though_told_after()
    {
        var order = OnSite();
        order.WriteAndSign();
        Leave(order.After(TimeSpan.FromHours(1)));

        order.Do(new CompleteWork(Ana, CompletionResult.Solved, null, null, Source.Phone, Start.AddMinutes(50), order.Now));

        order.Rejection.ShouldBeNull();
        (order.State.Status, order.State.PausedFrom).ShouldBe((WorkOrderStatus.Completed, null));
    }

    [Fact]
    public void What_was_not_completed_before_needs_to_be_resumed()
    {
        var order = OnSite();
        order.WriteAndSign();
        Leave(order.After(TimeSpan.FromHours(1)));

        order.After(TimeSpan.FromMinutes(1)).Complete();

        order.Rejection!.Code.ShouldBe("order_paused");
    }

    [Fact]
    public void Before_the_work_begins_or_for_somebody_else_nothing_changes()
    {
        var (accepted, onSite) = (AssignedTo(Ana), OnSite());

        Leave(accepted);
        onSite.Do(new GoElsewhere(Bo, Other, Source.System, onSite.Now, onSite.Now));

        (accepted.State.Status, onSite.State.Status).ShouldBe((WorkOrderStatus.Accepted, WorkOrderStatus.OnSite));
    }

    [Fact]
    public void Who_was_on_the_way_has_not_set_off()
    {
        var order = AssignedTo(Ana);
        order.After(TimeSpan.FromMinutes(10)).Depart();

        Leave(order.After(TimeSpan.FromMinutes(20)));

        (order.State.Status, order.State.Booking!.DepartedAt).ShouldBe((WorkOrderStatus.Accepted, null));
        order.Journal.OfType<TechnicianTurnedAway>().ShouldHaveSingleItem().To.ShouldBe(Other);
    }

    [Fact]
    public void A_departure_that_is_known_to_be_over_is_not_told_again_and_a_new_one_counts()
    {
        var order = AssignedTo(Ana);
        order.After(TimeSpan.FromMinutes(10)).Depart();
        Leave(order.After(TimeSpan.FromMinutes(20)));

        order.Depart(at: Start.AddMinutes(10)).ShouldBeEmpty();
        order.After(TimeSpan.FromMinutes(5)).Depart();

        (order.State.Status, order.State.Booking!.DepartedAt).ShouldBe((WorkOrderStatus.EnRoute, Start.AddMinutes(35)));
    }

    [Fact]
    public void An_arrival_before_they_went_elsewhere_is_taken_though_told_after()
    {
        var order = AssignedTo(Ana);
        order.After(TimeSpan.FromMinutes(10)).Depart();
        Leave(order.After(TimeSpan.FromMinutes(20)));

        order.Arrive(at: Start.AddMinutes(25));

        (order.Rejection, order.State.Booking!.ArrivedAt).ShouldBe((null, Start.AddMinutes(25)));
    }

    private static void Leave(WorkOrderUnderTest order) => order.Do(new GoElsewhere(Ana, Other, Source.System, order.Now, order.Now));
}
