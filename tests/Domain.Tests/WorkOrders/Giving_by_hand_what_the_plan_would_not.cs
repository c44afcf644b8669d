using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

/// <summary>R-CREW-1: what the plan never does, a person does with a reason.</summary>
public class Giving_by_hand_what_the_plan_would_not
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly Candidate Free = new(Ana, Breakdown.Station, [], null, [], Hour / 2) { Lasts = 2 * Hour };

    [Theory]
    [InlineData(2.4, "week_hours")]
    [InlineData(2.5, null)]
    public void The_hours_of_a_contract_by_the_week_are_not_exceeded_by_work_and_way(double left, string? code) =>
        Given(Opened(), Free with { WeekLeft = left * Hour }).Rejection?.Code.ShouldBe(code);

    [Theory]
    [InlineData(1.0, 2.0, "preceding_open")]
    [InlineData(1.0, 3.0, null)]
    [InlineData(null, 3.0, "preceding_open")]
    public void Work_does_not_begin_before_what_it_comes_after_has_ended_and_the_time_between_has_passed(double? end, double from,
        string? code)
    {
        var order = Opened();
        order.Do(new SetRequirements(WorkRequirements.None with { After = new(new("WO-1"), 2 * Hour) }, Source.Console, Start, Start));

        Given(order, Free with { PrecedingEndsAt = Start + (end * Hour), From = Start + (from * Hour) }).Rejection?.Code.ShouldBe(code);
    }

    [Fact]
    public void With_a_reason_it_is_given_all_the_same_and_the_reason_is_kept()
    {
        var order = Given(Opened(), Free with { WeekLeft = Hour }, "She agreed to stay");

        (order.State.Booking!.Technician, order.Journal.OfType<AssignmentConfirmed>().Single().Objections.Single())
            .ShouldBe((Ana, "week_hours"));
    }

    private static WorkOrderUnderTest Given(WorkOrderUnderTest order, Candidate candidate, string? confirm = null)
    {
        order.Do(new AssignWorkOrder(Ana, null, null, Source.Console, Start, Start, confirm) { Candidate = candidate });
        (order.State.Booking is null).ShouldBe(order.Rejection is not null);
        return order;
    }
}
