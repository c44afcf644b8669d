using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

public class Coming_after_other_work
{
    private static readonly WorkOrderId First = new("WO-1");

    [Theory]
    [InlineData("A", "A", "invalid_after")]
    [InlineData("A", "B A", "after_circle")]
    [InlineData("A", "B C D A", "after_circle")]
    [InlineData("A", "B C D", null)]
    [InlineData("A", "", null)]
    public void An_order_comes_after_nothing_that_comes_after_it(string order, string chain, string? code) =>
        FollowingDecider.Circle(new(order), Chain(chain))?.Code.ShouldBe(code);

    [Fact]
    public void The_refusal_names_the_whole_circle() =>
        FollowingDecider.Circle(new("A"), Chain("B C A"))!.Detail.ShouldStartWith("B comes after C comes after A:");

    [Fact]
    public void Whoever_waits_for_work_that_was_cancelled_waits_for_nothing_any_more()
    {
        var next = Waiting();

        next.Do(new FreeOfPreceding(First, Source.System, next.Now, next.Now));

        (next.State.Requirements.After, next.State.Requirements.Crew).ShouldBe((null, 2));
        next.Journal.OfType<PrecedingCancelled>().ShouldHaveSingleItem().Preceding.ShouldBe(First);
    }

    [Fact]
    public void Whoever_waits_for_something_else_by_now_goes_on_waiting()
    {
        var next = Waiting();

        next.Do(new FreeOfPreceding(new("WO-7"), Source.System, next.Now, next.Now));

        next.State.Requirements.After!.Order.ShouldBe(First);
    }

    [Fact]
    public void It_is_known_who_is_to_be_told_even_when_they_say_so_after_the_cancellation()
    {
        var first = Opened();
        first.Cancel();

        first.Do(new NameFollower(new("WO-2"), Source.System, first.Now, first.Now));

        first.State.Followers.ShouldBe([new WorkOrderId("WO-2")]);
    }

    private static WorkOrderUnderTest Waiting()
    {
        var order = Opened();
        order.Do(new SetRequirements(
            WorkRequirements.None with { Crew = 2, After = new(First, TimeSpan.Zero) }, Source.Console, order.Now, order.Now));
        return order;
    }

    private static ImmutableArray<WorkOrderId> Chain(string orders) =>
        [.. orders.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(WorkOrderId.Of)];
}
