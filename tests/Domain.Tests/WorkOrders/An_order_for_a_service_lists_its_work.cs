using Dispatch.Domain.Deciding;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Requests;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Tests.ServiceRecords;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

/// <summary>R-MNT-2, R-MNT-3: what is to be done and brought along is what the plan said when the order was opened or prepared.</summary>
public class An_order_for_a_service_lists_its_work
{
    private static readonly PlanText Words = new("Change it", "更换", "Cambiar");

    private static readonly ServiceWork Work =
        new([new("oil", Words), new("filter", Words)], [new("F-1", Words, 1, MaterialUnit.Piece)]);

    private static readonly ServiceWork Later = new([new("belt", Words)], []);

    private static readonly WorkOrderFile Service =
        Breakdown with { Type = WorkOrderType.ForcedMaintenance, Service = new("600h", 1), Urgency = Urgency.Normal };

    [Fact]
    public void As_it_is_opened()
    {
        var order = new WorkOrderUnderTest();

        order.Do(new OpenWorkOrder(Service, Source.System, Start, Start) { Service = Work });

        order.Journal.OfType<ServiceListed>().ShouldHaveSingleItem().Work.ShouldBe(Work);
        order.State.Service.ShouldBe(Work);
    }

    [Fact]
    public void Whatever_the_plan_says_later()
    {
        var order = Listed();

        order.Do(new CheckMaterials(null, Source.Console, order.Now, order.Now) { Service = Later });

        order.State.Service.ShouldBe(Work);
        order.State.Preparation.MaterialsReady.ShouldBeTrue();
    }

    [Fact]
    public void As_it_is_prepared_when_nobody_could_say_before()
    {
        var order = new WorkOrderUnderTest();
        order.Open(Service);

        order.Do(new CheckMaterials(null, Source.Console, order.Now, order.Now) { Service = Later });

        order.State.Service.ShouldBe(Later);
    }

    [Fact]
    public void But_not_any_more_once_somebody_has_it_whose_phone_would_not_ask_for_it()
    {
        var order = AssignedTo(Ana, _ => Service);

        order.After(TimeSpan.FromMinutes(5)).Do(new CheckMaterials(null, Source.Console, order.Now, order.Now) { Service = Later });

        order.State.Service.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void And_none_for_work_that_is_no_service()
    {
        var order = new WorkOrderUnderTest();

        order.Do(new OpenWorkOrder(Breakdown, Source.System, Start, Start) { Service = Work });

        order.State.Service.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void So_that_the_customer_signs_for_every_task()
    {
        var order = Came();
        order.Write(RecordUnderTest.Repaired with { Tasks = [new("oil", TaskOutcome.Done, null)] });

        order.Sign();
        order.Rejection!.Detail.ShouldContain("Missing: tasks.filter.");

        order.Write(RecordUnderTest.Repaired with
        {
            Tasks = [new("oil", TaskOutcome.Done, null), new("filter", TaskOutcome.NotApplicable, null)],
        });
        order.Sign();
        order.Complete(hours: 612);
        order.State.Completion!.Result.ShouldBe(CompletionResult.Solved);
    }

    [Fact]
    public void And_what_was_not_done_is_left_open_and_ordered_in_the_same_step()
    {
        var order = Came();
        order.Write(RecordUnderTest.Repaired with
        {
            Tasks = [new("oil", TaskOutcome.Done, null), new("filter", TaskOutcome.NotDone, "wrong one in the box")],
        });
        order.Sign();

        order.Complete(hours: 612);
        order.Rejection!.Code.ShouldBe("not_solved");
        order.Do(new CompleteWork(null, CompletionResult.Solved, 612, null, Source.Phone, order.Now, order.Now) { FollowUp = new("WO-2") });

        order.State.Completion!.Result.ShouldBe(CompletionResult.Unsolved);
        order.Journal.OfType<FollowUpOrdered>().ShouldHaveSingleItem().Work.ShouldStartWith("filter: wrong one in the box");
    }

    [Fact]
    public void Which_a_refused_signature_does_not_leave_out()
    {
        var order = Came();
        order.Do(new KeepRecord(new AttachPhoto(RecordUnderTest.Photo(1), order.Now), Source.Phone, order.Now));
        order.Write(RecordUnderTest.Repaired);

        order.Do(new CompleteWork(null, CompletionResult.RefusedToSign, 612, "will not sign", Source.Phone, order.Now, order.Now)
        { Position = Service.Site });

        order.Rejection!.Detail.ShouldContain("tasks.oil, tasks.filter");
    }

    private static WorkOrderUnderTest Listed()
    {
        var order = new WorkOrderUnderTest();
        order.Do(new OpenWorkOrder(Service, Source.System, Start, Start) { Service = Work });
        return order;
    }

    private static WorkOrderUnderTest Came()
    {
        var order = Listed();
        order.Assign(Ana);
        order.Prepare();
        order.Arrive();
        return order;
    }
}
