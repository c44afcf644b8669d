using Dispatch.Domain.Deciding;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Sla;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.WorkOrders.WorkOrderUnderTest;

namespace Dispatch.Domain.Tests.WorkOrders;

public class Reports_from_a_phone
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public void What_was_kept_without_reception_counts_from_when_it_happened_and_is_marked_as_late()
    {
        var order = AssignedTo(Ana).After(3 * Hour);

        order.Arrive(Ana, at: Start + Hour);

        order.Clock(ClockKind.Arrive).StoppedAt.ShouldBe(Start + Hour);
        order.State.Marks.ShouldBe([new ReportMark(ProgressReport.Arrival, Start + Hour, Start + (3 * Hour), true, null)]);
    }

    [Fact]
    public void What_is_heard_at_once_is_not_marked()
    {
        var order = AssignedTo(Ana).After(Hour);

        order.Depart(Ana, at: order.Now.AddMinutes(-1));

        order.State.Marks.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_desk_enters_later_is_not_marked()
    {
        var order = AssignedTo(Ana).After(3 * Hour);

        order.Do(new Depart(null, Source.Console, Start + Hour, order.Now));

        order.State.Marks.ShouldBeEmpty();
    }

    [Fact]
    public void An_arrival_far_from_the_site_is_taken_and_marked_with_the_distance()
    {
        var order = AssignedTo(Ana);

        order.Do(new Arrive(Ana, new GeoPoint(31.3, 121.5), Source.Phone, order.Now, order.Now));

        order.State.Status.ShouldBe(WorkOrderStatus.OnSite);
        order.State.Marks.ShouldHaveSingleItem().KilometresFromSite!.Value.ShouldBe(11.1, 0.1);
    }

    [Fact]
    public void An_arrival_at_the_site_is_not_marked()
    {
        var order = AssignedTo(Ana);

        order.Do(new Arrive(Ana, new GeoPoint(31.205, 121.5), Source.Phone, order.Now, order.Now));

        order.State.Marks.ShouldBeEmpty();
    }
}
