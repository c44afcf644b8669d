using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

public class Rating_the_work
{
    [Fact]
    public void The_customers_newest_word_on_the_completed_work_holds()
    {
        var order = OnSite();
        order.WriteAndSign();
        order.Complete();

        Rate(order, 2);
        Rate(order, 5);

        order.State.Rating.ShouldBe(new WorkRating(5, null, order.Now));
    }

    [Fact]
    public void Work_that_is_not_done_is_not_rated()
    {
        var order = OnSite();

        Rate(order, 5);

        order.Rejection!.Code.ShouldBe("order_on_site");
    }

    private static void Rate(WorkOrderUnderTest order, int stars) =>
        order.Do(new RateWork(stars, null, Source.Console, order.Now, order.Now));
}
