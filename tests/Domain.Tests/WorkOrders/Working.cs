using Dispatch.Domain.Deciding;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Tests.ServiceRecords;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

public class Working
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void From_assignment_to_the_closed_and_signed_order()
    {
        var order = AssignedTo(Ana);
        order.After(Hour).Depart(Ana);
        order.After(Hour).Arrive(Ana);
        order.After(Hour).WriteAndSign();
        order.Complete();
        order.Close();

        order.State.Status.ShouldBe(WorkOrderStatus.Closed);
        order.State.Booking.ShouldBe(new Booking(1, Ana, null, null, Start + Hour, Start + (2 * Hour)));
        order.State.Completion!.At.ShouldBe(Start + (3 * Hour));
    }

    [Fact]
    public void An_arrival_without_a_departure_is_taken_and_none_is_made_up()
    {
        var order = OnSite();

        order.State.Status.ShouldBe(WorkOrderStatus.OnSite);
        order.State.Booking!.DepartedAt.ShouldBeNull();
        order.Journal.OfType<TechnicianDeparted>().ShouldBeEmpty();
    }

    [Fact]
    public void A_departure_that_is_told_after_the_arrival_is_kept_and_leads_nowhere_back()
    {
        var order = AssignedTo(Ana).After(2 * Hour);
        order.Arrive();

        order.Depart(at: Start + Hour);

        order.State.Status.ShouldBe(WorkOrderStatus.OnSite);
        order.State.Booking!.DepartedAt.ShouldBe(Start + Hour);
    }

    [Fact]
    public void A_report_before_the_one_before_it_is_refused()
    {
        var order = AssignedTo(Ana).After(2 * Hour);
        order.Depart();

        order.Arrive(at: Start + Hour);

        order.Rejection!.Code.ShouldBe("out_of_order");
    }

    [Fact]
    public void Nothing_happens_before_receipt_or_later_than_now()
    {
        var order = AssignedTo(Ana);

        order.Arrive(at: Start - Hour);
        order.Rejection!.Code.ShouldBe("before_receipt");
        order.Arrive(at: Start + Hour);
        order.Rejection!.Code.ShouldBe("in_future");
    }

    [Theory]
    [InlineData(WorkOrderType.Repair, "record_unsigned")]
    [InlineData(WorkOrderType.Installation, "record_unsigned")]
    [InlineData(WorkOrderType.ForcedMaintenance, "record_unsigned")]
    [InlineData(WorkOrderType.Inspection, null)]
    [InlineData(WorkOrderType.ReturnVisit, null)]
    public void Without_the_customers_signature_a_service_is_not_completed(WorkOrderType type, string? code)
    {
        var order = OnSite(file => file with { Type = type });
        if (code is not null) order.Write(RecordUnderTest.Repaired);

        order.Complete(hours: 600);

        order.Rejection?.Code.ShouldBe(code);
        order.State.Status.ShouldBe(code is null ? WorkOrderStatus.Completed : WorkOrderStatus.OnSite);
    }

    [Fact]
    public void Maintenance_is_completed_with_the_operating_hours()
    {
        var order = OnSite(file => file with { Type = WorkOrderType.ForcedMaintenance });
        order.WriteAndSign();

        order.Complete();
        order.Rejection!.Code.ShouldBe("hours_missing");

        order.Complete(hours: 612.5);
        order.State.Completion!.OperatingHours.ShouldBe(612.5);
    }

    [Fact]
    public void Maintenance_starts_when_the_customer_is_told_and_the_materials_are_there()
    {
        var order = AssignedTo(Ana, file => file with { Type = WorkOrderType.ForcedMaintenance });

        order.Depart();
        order.Rejection!.Code.ShouldBe("customer_not_contacted");
        order.Contact();
        order.Depart();
        order.Rejection!.Code.ShouldBe("materials_not_ready");
        order.Check("oil filter");
        order.Depart();
        order.Rejection!.Detail.ShouldContain("oil filter");
        order.After(Hour).Check(null);
        order.Depart();

        order.State.Status.ShouldBe(WorkOrderStatus.EnRoute);
    }

    [Fact]
    public void What_is_left_unsolved_needs_a_follow_up_before_the_order_can_be_closed()
    {
        var order = OnSite();
        order.WriteAndSign();
        order.Complete(CompletionResult.Unsolved);

        order.Close();
        order.Rejection!.Code.ShouldBe("follow_up_missing");

        order.FollowUp("WO-2");
        order.FollowUp("WO-3");
        order.Rejection!.Code.ShouldBe("follow_up_ordered");
        order.Close();
        order.State.Status.ShouldBe(WorkOrderStatus.Closed);
    }

    public static TheoryData<RecordSheet, string> LeftOpen => new()
    {
        { RecordUnderTest.Repaired with { Test = new(false, "pulls to the left") }, "test: pulls to the left" },
        {
            RecordUnderTest.Repaired with
            {
                Inspection = [.. RecordUnderTest.Repaired.Inspection.Select(found => found.Item == "brakes"
                    ? found with { Result = InspectionResult.LeftOpen, Note = "pads worn through" }
                    : found)],
            },
            "brakes: pads worn through"
        },
    };

    [Theory]
    [MemberData(nameof(LeftOpen))]
    public void What_the_record_leaves_open_is_not_solved_and_is_ordered_in_the_same_step(RecordSheet sheet, string left)
    {
        var order = OnSite(file => file with { Type = WorkOrderType.Repair });
        order.Write(sheet);
        order.Sign();

        order.Complete();
        order.Rejection!.Code.ShouldBe("not_solved");
        order.Do(new CompleteWork(null, CompletionResult.Solved, null, null, Source.Phone, order.Now, order.Now)
        { FollowUp = new("WO-2") });

        order.State.Completion!.Result.ShouldBe(CompletionResult.Unsolved);
        order.State.FollowUp.ShouldBe(new WorkOrderId("WO-2"));
        order.Journal.OfType<FollowUpOrdered>().ShouldHaveSingleItem().Work.ShouldStartWith(left);
    }

    [Theory]
    [InlineData(WorkOrderType.ForcedMaintenance, WorkOrderType.ForcedMaintenance)]
    [InlineData(WorkOrderType.Installation, WorkOrderType.Installation)]
    [InlineData(WorkOrderType.Inspection, WorkOrderType.Repair)]
    public void What_is_ordered_then_is_the_service_again_or_a_repair(WorkOrderType type, WorkOrderType next)
    {
        var order = OnSite(file => file with { Type = type });
        var sheet = type == WorkOrderType.Installation ? RecordUnderTest.Installed : RecordUnderTest.Repaired;
        order.Write(sheet with { Test = new(false, "leaks") });
        order.Sign();

        order.Do(new CompleteWork(null, CompletionResult.Solved, 600, null, Source.Phone, order.Now, order.Now) { FollowUp = new("WO-2") });

        order.Journal.OfType<FollowUpOrdered>().ShouldHaveSingleItem().Type.ShouldBe(next);
    }

    [Fact]
    public void What_a_correction_of_the_record_leaves_open_needs_a_follow_up_before_the_order_can_be_closed()
    {
        var order = OnSite();
        order.WriteAndSign();
        order.Complete();
        order.Do(new KeepRecord(new CorrectRecord("the test was not passed", order.Now), Source.Console, order.Now));
        order.Write(RecordUnderTest.Repaired with { Test = new(false, "pulls to the left") });
        order.Sign();

        order.Close();

        order.Rejection!.Code.ShouldBe("follow_up_missing");
    }

    [Theory]
    [InlineData(101.5, "hours_differ")]
    [InlineData(102, null)]
    [InlineData(103, null)]
    [InlineData(104.5, "hours_differ")]
    public void A_service_is_closed_with_the_hours_of_the_signed_record(double told, string? code)
    {
        var order = OnSite(file => file with { Type = WorkOrderType.ForcedMaintenance });
        order.After(2 * Hour).WriteAndSign();

        order.Do(new CompleteWork(null, CompletionResult.Solved, told, null, Source.Phone, order.Now, order.Now) { SignedHours = 102 });

        order.Rejection?.Code.ShouldBe(code);
        order.State.Completion?.OperatingHours.ShouldBe(102);
    }

    [Theory]
    [InlineData(CancelReason.DoneElsewhere)]
    [InlineData(CancelReason.Skipped)]
    public void A_service_that_is_done_with_ends_the_order_under_way_with_that_reason(CancelReason reason)
    {
        var order = AssignedTo(Ana, file => file with { Type = WorkOrderType.Inspection });
        order.Depart();

        order.Cancel(reason, Source.System);

        (order.State.Status, order.State.CancelReason).ShouldBe((WorkOrderStatus.Cancelled, reason));
    }

    [Fact]
    public void A_maintenance_order_that_the_plan_no_longer_needs_is_cancelled_unless_somebody_is_under_way()
    {
        var order = AssignedTo(Ana, file => file with { Type = WorkOrderType.Inspection });
        order.Depart();
        order.Cancel(CancelReason.NotOwed, Source.System);
        order.Rejection!.Code.ShouldBe("order_en_route");

        order = AssignedTo(Ana, file => file with { Type = WorkOrderType.Inspection });
        order.Cancel(CancelReason.NotOwed, Source.System);
        order.State.Status.ShouldBe(WorkOrderStatus.Cancelled);
    }

    [Fact]
    public void An_order_is_opened_once_and_not_with_another_content()
    {
        var order = Opened();

        order.Open(Breakdown).ShouldBeEmpty();
        order.Rejection.ShouldBeNull();
        order.Open(Breakdown with { Work = "Something else" });
        order.Rejection!.Code.ShouldBe("work_order_exists");
    }

    [Theory]
    [InlineData(0, "No lift", "invalid_severity")]
    [InlineData(5, "No lift", "invalid_severity")]
    [InlineData(1, " ", "work_missing")]
    public void What_makes_no_sense_is_refused(int severity, string work, string code)
    {
        var order = Opened(file => file with { Severity = severity, Work = work });

        order.Rejection!.Code.ShouldBe(code);
        order.State.File.ShouldBeNull();
    }
}
