using Dispatch.Domain.Deciding;
using Dispatch.Domain.Notices;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.Notices;

/// <summary>F-94, R-SLA-3: the user and the technical department are told who was assigned, and when that changes.</summary>
public class Telling_who_comes
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void Nothing_is_told_while_nobody_has_it()
    {
        var order = Opened();

        order.Contact();
        order.Cancel();

        order.State.Notices.ShouldBeEmpty();
    }

    [Fact]
    public void An_assignment_is_told_once()
    {
        var order = Opened();

        order.Assign(Ana, Start + Hour, Start + (2 * Hour));
        order.Contact();
        order.Depart();
        order.Arrive();

        order.State.Notices.ShouldBe(
            [new(1, NoticeAbout.Assigned, Ana, Start + Hour, Start + (2 * Hour), null, Start)]);
    }

    [Fact]
    public void Who_accepts_an_offer_is_assigned()
    {
        var order = Opened();

        order.Offer(Ana, Hour);
        order.State.Notices.ShouldBeEmpty();
        order.Accept(Ana);

        order.State.Notices.Select(notice => (notice.About, notice.Technician)).ShouldBe([(NoticeAbout.Assigned, Ana)]);
    }

    [Fact]
    public void Somebody_else_is_told_as_a_replacement_and_nothing_between()
    {
        var order = AssignedTo(Ana);

        order.Reassign(Bo);

        order.State.Notices.Select(notice => (notice.Number, notice.About, notice.Technician))
            .ShouldBe([(1, NoticeAbout.Assigned, Ana), (2, NoticeAbout.Replaced, Bo)]);
    }

    [Fact]
    public void Other_times_are_told_and_the_same_ones_are_not()
    {
        var order = Opened();
        order.Assign(Ana, Start + Hour, Start + (2 * Hour));

        order.Reschedule(Start + (3 * Hour), Start + (4 * Hour));
        order.Reschedule(Start + (3 * Hour), Start + (4 * Hour));

        order.State.Notices.Select(notice => (notice.About, notice.From))
            .ShouldBe([(NoticeAbout.Assigned, Start + Hour), (NoticeAbout.TimeChanged, Start + (3 * Hour))]);
    }

    [Fact]
    public void A_time_agreed_with_the_customer_is_told()
    {
        var order = AssignedTo(Ana);

        order.Do(new ContactCustomer(Start + (5 * Hour), null, Source.Console, order.Now, order.Now));
        order.After(TimeSpan.FromMinutes(1)).Do(
            new ContactCustomer(Start + (5 * Hour), "called again", Source.Console, order.Now, order.Now));

        order.State.Notices[1..].Select(notice => (notice.About, notice.AgreedAt))
            .ShouldBe([(NoticeAbout.TimeChanged, Start + (5 * Hour))]);
    }

    [Fact]
    public void Whoever_was_told_of_somebody_hears_that_nobody_comes_and_who_does_then()
    {
        var order = AssignedTo(Ana);

        order.Unassign();
        order.Assign(Ana);
        order.Cancel();

        order.State.Notices.Select(notice => notice.About).ShouldBe(
            [NoticeAbout.Assigned, NoticeAbout.NobodyComes, NoticeAbout.Assigned, NoticeAbout.NobodyComes]);
    }

    [Fact]
    public void Who_falls_ill_does_not_come()
    {
        var order = AssignedTo(Ana);

        order.Do(new ReleaseTechnician(new(Ana, ReleaseReason.OutOfService), Source.System, order.Now, order.Now));

        order.State.Notices[^1].About.ShouldBe(NoticeAbout.NobodyComes);
    }
}
