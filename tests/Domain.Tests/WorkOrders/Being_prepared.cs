using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Stations;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

/// <summary>R-MNT-3 and R-PART-1: what needs a reason, and what is kept and marked.</summary>
public class Being_prepared
{
    private static readonly Candidate Able = new(Ana, new StationId("west"), ["hydraulics"], null, ["P-9"], TimeSpan.FromHours(1));

    [Fact]
    public void A_departure_without_contact_and_materials_needs_a_reason_and_shows_it()
    {
        var order = Maintenance();
        SetOff(order, confirm: null);
        (order.Rejection!.Code, order.State.Status).ShouldBe(("customer_not_contacted", WorkOrderStatus.Accepted));
        order.Rejection.Detail.ShouldContain("materials");

        SetOff(order, confirm: "The customer stands beside me");

        order.State.Status.ShouldBe(WorkOrderStatus.EnRoute);
        order.State.Unprepared!.What.ShouldBe(["customer_not_contacted", "materials_not_ready"]);
        order.State.Unprepared.Reason.ShouldBe("The customer stands beside me");
    }

    [Fact]
    public void An_arrival_that_happened_is_kept_and_its_reason_is_owed_before_completion()
    {
        var order = Maintenance();
        order.Arrive();
        (order.State.Status, order.State.OwesReason).ShouldBe((WorkOrderStatus.OnSite, true));
        order.WriteAndSign();

        order.Complete(hours: 600);
        (order.Rejection!.Code, order.State.Status).ShouldBe(("unprepared_reason_missing", WorkOrderStatus.OnSite));
        order.Do(new CompleteWork(
            null, CompletionResult.Solved, 600, null, Source.Phone, order.Now, order.Now, "They called while I was next door"));

        (order.State.Status, order.State.Unprepared!.Reason).ShouldBe((WorkOrderStatus.Completed, "They called while I was next door"));
    }

    [Fact]
    public void Who_set_off_prepared_or_with_a_reason_owes_nothing_on_arrival()
    {
        var (prepared, explained) = (Maintenance(), Maintenance());
        prepared.Prepare();
        SetOff(prepared, confirm: null);
        SetOff(explained, confirm: "urgent");

        prepared.Arrive();
        explained.Arrive();

        (prepared.State.Unprepared, explained.State.OwesReason).ShouldBe((null, false));
    }

    [Theory]
    [InlineData("P-9", null)]
    [InlineData("", "parts_missing")]
    [InlineData("X-1", "parts_missing")]
    public void A_departure_without_the_required_part_needs_a_reason(string onBoard, string? code)
    {
        var order = Asking("P-9");
        order.Assign(Ana);

        order.Do(new Depart(Ana, Source.Phone, order.Now, order.Now) { OnBoard = Parts(onBoard) });

        order.Rejection?.Code.ShouldBe(code);
        (order.Rejection is null).ShouldBe(code is null);
    }

    [Fact]
    public void What_was_overridden_when_the_order_was_given_is_not_asked_again_and_shows()
    {
        var order = Asking("P-9");

        Give(order, Able with { OnBoard = [] }, confirm: null);
        order.Rejection!.Code.ShouldBe("parts_missing");
        Give(order, Able with { OnBoard = [] }, confirm: "The courier brings it");
        order.Do(new Depart(Ana, Source.Phone, order.Now, order.Now) { OnBoard = [] });

        order.State.Status.ShouldBe(WorkOrderStatus.EnRoute);
        order.State.MissingParts!.What.ShouldBe(["P-9"]);
        order.State.MissingParts.Reason.ShouldBe("The courier brings it");
    }

    [Fact]
    public void Another_technician_has_another_van()
    {
        var order = Asking("P-9");
        Give(order, Able with { OnBoard = [] }, confirm: "The courier brings it");

        order.Do(new ReassignWorkOrder(Bo, null, null, ReassignReason.Nearer, null, Source.Console, order.Now,
            order.Now)
        { Candidate = Able with { Technician = Bo } });

        (order.State.Booking!.Technician, order.State.MissingParts).ShouldBe((Bo, null));
    }

    [Theory]
    [InlineData("skill_missing")]
    [InlineData("out_of_service")]
    [InlineData("other_territory")]
    [InlineData("far_away")]
    public void Giving_an_order_to_somebody_unlikely_needs_a_confirmation(string code)
    {
        var order = Asking("P-9");
        var unlikely = code switch
        {
            "skill_missing" => Able with { Skills = [] },
            "out_of_service" => Able with { OutOfService = "ill" },
            "other_territory" => Able with { Station = new StationId("south") },
            _ => Able with { Travel = TimeSpan.FromHours(5) },
        };

        Give(order, unlikely, confirm: null);
        order.Rejection!.Code.ShouldBe(code);
        Give(order, unlikely, confirm: "There is nobody else");

        order.State.Booking!.Technician.ShouldBe(Ana);
        var confirmed = order.Journal.OfType<AssignmentConfirmed>().ShouldHaveSingleItem();
        (confirmed.Objections.ShouldHaveSingleItem(), confirmed.Reason).ShouldBe((code, "There is nobody else"));
    }

    [Fact]
    public void Who_rejected_the_order_gets_it_only_when_somebody_insists()
    {
        var order = Asking("P-9");
        order.Offer(Ana, TimeSpan.FromMinutes(10));
        order.Reject(Ana);

        Give(order, Able, confirm: null);

        order.Rejection!.Code.ShouldBe("rejected_recently");
        Give(order, Able, confirm: "We talked about it");
        order.State.Booking!.Technician.ShouldBe(Ana);
    }

    [Fact]
    public void What_fits_needs_no_confirmation()
    {
        var order = Asking("P-9");

        Give(order, Able, confirm: null);

        order.State.Status.ShouldBe(WorkOrderStatus.Accepted);
        order.Journal.OfType<AssignmentConfirmed>().ShouldBeEmpty();
    }

    [Fact]
    public void Why_somebody_was_chosen_whom_the_plan_excludes_is_kept()
    {
        var order = Asking("P-9");

        Give(order, Able, confirm: "She lives next door");

        var confirmed = order.Journal.OfType<AssignmentConfirmed>().ShouldHaveSingleItem();
        (confirmed.Objections.IsEmpty, confirmed.Reason).ShouldBe((true, "She lives next door"));
    }

    private static WorkOrderUnderTest Maintenance() => AssignedTo(Ana, file => file with { Type = WorkOrderType.ForcedMaintenance });

    private static WorkOrderUnderTest Asking(string part)
    {
        var order = Opened();
        order.Do(new SetRequirements(WorkRequirements.Of(["hydraulics"], [part]), Source.Console, order.Now, order.Now));
        return order;
    }

    private static void SetOff(WorkOrderUnderTest order, string? confirm) =>
        order.Do(new Depart(null, Source.Phone, order.Now, order.Now, confirm));

    private static void Give(WorkOrderUnderTest order, Candidate candidate, string? confirm) =>
        order.Do(new AssignWorkOrder(
            candidate.Technician, null, null, Source.Console, order.Now, order.Now, confirm)
        { Candidate = candidate });

    private static ImmutableArray<string> Parts(string onBoard) => onBoard.Length == 0 ? [] : [onBoard];
}
