using Dispatch.Domain.Deciding;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

public class Offering
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    [Fact]
    public void The_first_acceptance_wins_and_the_other_technician_is_told_that_the_order_is_taken()
    {
        var order = Opened();
        order.Offer(Ana, Quarter);
        order.Offer(Bo, Quarter);

        order.Accept(Bo);
        order.Accept(Ana);

        order.Rejection!.Code.ShouldBe("already_taken");
        order.State.Booking!.Technician.ShouldBe(Bo);
        order.State.Status.ShouldBe(WorkOrderStatus.Accepted);
        order.State.Offers.Select(o => o.State).ShouldBe([OfferState.Withdrawn, OfferState.Accepted]);
    }

    [Fact]
    public void An_offer_runs_out_by_its_deadline_and_can_then_not_be_accepted()
    {
        var order = Opened();
        order.Offer(Ana, Quarter);

        order.Wait(Quarter);
        order.Accept(Ana);

        order.Rejection!.Code.ShouldBe("offer_expired");
        order.State.Status.ShouldBe(WorkOrderStatus.Open);
        order.Journal.OfType<OfferExpired>().ShouldHaveSingleItem().At.ShouldBe(Start + Quarter);
    }

    [Fact]
    public void An_acceptance_that_comes_after_the_expiry_but_before_its_deadline_is_noticed_is_refused()
    {
        var order = Opened();
        order.Offer(Ana, Quarter);

        order.After(Quarter).Accept(Ana);

        order.Rejection!.Code.ShouldBe("offer_expired");
    }

    [Fact]
    public void How_an_offer_got_on_is_told_once_even_after_it_ended()
    {
        var order = Opened();
        order.Offer(Ana, Quarter);
        var sent = order.Now;
        Hear(order, OfferNews.Pushed);
        order.After(TimeSpan.FromMinutes(1));
        Hear(order, OfferNews.Pushed);
        Hear(order, OfferNews.Delivered);
        order.Wait(Quarter);
        Hear(order, OfferNews.Seen);

        var offer = order.State.Offers.ShouldHaveSingleItem();
        (offer.State, offer.PushedAt, offer.DeliveredAt, offer.SeenAt).ShouldBe((OfferState.Expired, sent, sent.AddMinutes(1), order.Now));
        order.Journal.OfType<OfferNewsHeard>().Select(e => e.News).ShouldBe([OfferNews.Pushed, OfferNews.Delivered, OfferNews.Seen]);

        static void Hear(WorkOrderUnderTest order, OfferNews news) =>
            order.Do(new HearOfOffer(1, news, Source.Phone, order.Now, order.Now));
    }

    [Fact]
    public void Who_rejected_the_order_is_not_offered_it_again_for_a_day_unless_somebody_insists()
    {
        var order = Opened();
        order.Offer(Ana, Quarter);
        order.Reject(Ana);
        order.State.Status.ShouldBe(WorkOrderStatus.Open);

        order.After(TimeSpan.FromHours(23)).Offer(Ana, Quarter);
        order.Rejection!.Code.ShouldBe("rejected_recently");

        order.Offer(Ana, Quarter, overriding: true).ShouldHaveSingleItem();
        order.Withdraw(2);
        order.After(TimeSpan.FromHours(2)).Offer(Ana, Quarter).ShouldHaveSingleItem();
    }

    [Fact]
    public void The_order_stays_offered_while_another_offer_is_pending()
    {
        var order = Opened();
        order.Offer(Ana, Quarter);
        order.Offer(Bo, Quarter);

        order.Reject(Ana);
        order.State.Status.ShouldBe(WorkOrderStatus.Offered);

        order.Withdraw(2);
        order.State.Status.ShouldBe(WorkOrderStatus.Open);
    }

    [Fact]
    public void An_assignment_withdraws_what_is_offered()
    {
        var order = Opened();
        order.Offer(Ana, Quarter);

        order.Assign(Bo);

        order.State.Offers.ShouldHaveSingleItem().State.ShouldBe(OfferState.Withdrawn);
        order.State.Deadlines.ShouldNotContain(d => d.Key == "offer:1");
        order.Accept(Ana);
        order.Rejection!.Code.ShouldBe("already_taken");
    }

    [Theory]
    [InlineData("ana", "already_offered")]
    [InlineData("bo", "expiry_passed")]
    public void A_second_offer_to_the_same_person_and_one_that_has_expired_are_refused(string technician, string code)
    {
        var order = Opened();
        order.Offer(Ana, Quarter);

        order.Do(new OfferWorkOrder(new(technician), Start - Quarter, false, Source.Console, Start, Start));

        order.Rejection!.Code.ShouldBe(code);
    }
}
