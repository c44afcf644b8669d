using Dispatch.Domain.Deciding;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

/// <summary>F-22, R-CAL-2.</summary>
public class Rating_the_work
{
    [Fact]
    public void The_customers_first_word_on_the_completed_work_counts_and_later_ones_are_added()
    {
        var order = Completed();

        Rate(order, 4);
        Rate(order.After(TimeSpan.FromHours(1)), 5);

        var rating = order.State.Rating!;
        (rating.Stars, rating.At).ShouldBe((4, Start));
        rating.Later.ShouldBe([new RatingAddition(5, null, Start.AddHours(1))]);
        rating.EscalatedTo.ShouldBeNull();
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Two_stars_or_fewer_are_told_to_the_head_at_once(int stars, bool isTold)
    {
        var order = Completed();

        Rate(order, stars);

        order.State.Rating!.EscalatedTo.ShouldBe(isTold ? EscalationRole.Head : null);
    }

    [Fact]
    public void Who_gets_angry_later_is_heard_too_and_once()
    {
        var order = Completed();
        Rate(order, 5);

        Rate(order, 2);
        Rate(order, 1);

        order.State.Rating!.Stars.ShouldBe(5);
        order.Journal.OfType<RatingEscalated>().ShouldHaveSingleItem().Stars.ShouldBe(2);
    }

    [Fact]
    public void Somebody_takes_care_and_says_how()
    {
        var order = Completed();
        Rate(order, 1);

        order.Do(new TakeCareOfRating(" ", Source.Console, order.Now, order.Now));
        order.Rejection!.Code.ShouldBe("reason_missing");
        order.Do(new TakeCareOfRating("Called, comes again", Source.Console, order.Now, order.Now));

        order.State.Rating!.TakenCareOf.ShouldBe("Called, comes again");
    }

    [Fact]
    public void What_was_not_escalated_needs_no_care()
    {
        var order = Completed();
        Rate(order, 5);

        order.Do(new TakeCareOfRating("why", Source.Console, order.Now, order.Now));

        order.Rejection!.Code.ShouldBe("nothing_escalated");
    }

    [Fact]
    public void Work_that_is_not_done_is_not_rated()
    {
        var order = OnSite();

        Rate(order, 5);

        order.Rejection!.Code.ShouldBe("order_on_site");
    }

    private static WorkOrderUnderTest Completed()
    {
        var order = OnSite();
        order.WriteAndSign();
        order.Complete();
        return order;
    }

    private static void Rate(WorkOrderUnderTest order, int stars) =>
        order.Do(new RateWork(stars, null, Source.Customer, order.Now, order.Now));
}
