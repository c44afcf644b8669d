using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.ServiceRecords;
using Dispatch.Domain.Sla;
using Dispatch.Domain.Tests.ServiceRecords;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

/// <summary>F-23: who refuses service or signature, or is absent, ends the visit honestly (R-FSR-4).</summary>
public class Ending_a_visit_without_signature
{
    private static readonly GeoPoint Here = new(31.2, 121.5);

    [Fact]
    public void Nothing_was_done_the_visit_ends_with_reason_photo_and_place_and_the_agent_calls_back_within_a_day()
    {
        var order = Photographed();

        End(order, CompletionResult.NotCarriedOut);

        order.State.Status.ShouldBe(WorkOrderStatus.Completed);
        order.State.Completion.ShouldBe(
            new Completion(CompletionResult.NotCarriedOut, null, "nobody there", order.Now) { Position = Here });
        order.Clock(ClockKind.CallBack).DueAt.ShouldBe(order.Now.AddHours(24));
    }

    [Theory]
    [InlineData(null, true, true, "reason_missing")]
    [InlineData(" ", true, true, "reason_missing")]
    [InlineData("nobody there", false, true, "position_missing")]
    [InlineData("nobody there", true, false, "photo_missing")]
    public void It_takes_a_reason_a_place_and_a_photo(string? reason, bool hasPlace, bool hasPhoto, string code)
    {
        var order = hasPhoto ? Photographed() : OnSite();

        End(order, CompletionResult.NotCarriedOut, reason, hasPlace ? Here : null);

        order.Rejection!.Code.ShouldBe(code);
        order.State.Status.ShouldBe(WorkOrderStatus.OnSite);
    }

    [Fact]
    public void Who_refuses_to_sign_needs_a_record_that_is_complete_all_the_same()
    {
        var order = Photographed();
        order.Write(RecordUnderTest.Repaired with { Cause = null });

        End(order, CompletionResult.RefusedToSign);
        order.Rejection!.Code.ShouldBe("record_incomplete");
        order.Write(RecordUnderTest.Repaired);
        End(order, CompletionResult.RefusedToSign);

        (order.State.Status, order.State.Completion!.IsWithoutSignature).ShouldBe((WorkOrderStatus.Completed, true));
    }

    [Fact]
    public void Who_has_signed_does_not_refuse_to()
    {
        var order = Photographed();
        order.WriteAndSign();

        End(order, CompletionResult.RefusedToSign);

        order.Rejection!.Code.ShouldBe("record_signed");
    }

    [Fact]
    public void It_is_closed_when_the_customer_was_called_back()
    {
        var order = Photographed();
        End(order, CompletionResult.NotCarriedOut);

        order.Close();
        order.Rejection!.Code.ShouldBe("call_back_pending");
        order.After(TimeSpan.FromHours(3)).Contact();
        order.Clock(ClockKind.CallBack).Outcome.ShouldBe(ClockOutcome.Met);
        order.Close();

        order.State.Status.ShouldBe(WorkOrderStatus.Closed);
    }

    [Fact]
    public void A_call_that_nobody_makes_is_escalated()
    {
        var order = Photographed();
        End(order, CompletionResult.NotCarriedOut);

        order.Wait(TimeSpan.FromHours(25));

        order.Clock(ClockKind.CallBack).Outcome.ShouldBe(ClockOutcome.Breached);
        order.Journal.OfType<EscalationRaised>().ShouldContain(raised => raised.Clock == ClockKind.CallBack);
    }

    [Fact]
    public void It_counts_when_somebody_confirms_it()
    {
        var order = Photographed();
        End(order, CompletionResult.NotCarriedOut);

        order.Do(new ConfirmVisit("the gate's camera shows it", Source.Console, order.Now, order.Now));

        order.State.Completion!.ConfirmedFor.ShouldBe("the gate's camera shows it");
    }

    [Fact]
    public void Whoever_ended_it_does_not_confirm_it()
    {
        var order = Photographed();
        End(order, CompletionResult.NotCarriedOut);

        order.Do(new ConfirmVisit("I was there", Source.Console, order.Now, order.Now) { Eyes = new("user:1", ["user:1"]) });

        order.Rejection!.Code.ShouldBe("four_eyes");
        order.State.Completion!.ConfirmedFor.ShouldBeNull();
    }

    [Fact]
    public void A_signed_visit_needs_no_confirmation()
    {
        var order = OnSite();
        order.WriteAndSign();
        order.Complete();

        order.Do(new ConfirmVisit("to be sure", Source.Console, order.Now, order.Now));

        order.Rejection!.Code.ShouldBe("nothing_to_confirm");
    }

    private static WorkOrderUnderTest Photographed()
    {
        var order = OnSite();
        order.Do(new KeepRecord(new AttachPhoto(RecordUnderTest.Photo(1), order.Now), Source.Phone, order.Now));
        return order;
    }

    private static void End(WorkOrderUnderTest order, CompletionResult result, string? reason = "nobody there") =>
        End(order, result, reason, Here);

    private static void End(WorkOrderUnderTest order, CompletionResult result, string? reason, GeoPoint? place) =>
        order.Do(new CompleteWork(null, result, null, reason, Source.Phone, order.Now, order.Now) { Position = place });
}
