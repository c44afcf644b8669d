using Dispatch.Domain.Machines;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Tests.Technicians;

/// <summary>Which hours a booking takes, and when two are one too many (R-CREW-1).</summary>
public class Hours_that_are_taken
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly WorkOrderId Order = new("WO-1");
    private static readonly SerialNumber Machine = new("M-1");
    private static readonly TechnicianId Ana = new("ana");
    private static readonly Booking FromTenToTwelve = new(1, Ana, Nine.AddHours(1), Nine.AddHours(3));

    private static Engagement At(string order, double from, double to, string? machine = null) =>
        new(new(order), new(machine ?? $"machine of {order}"), Nine.AddHours(from), Nine.AddHours(to));

    private static (double From, double To)? Taken(WorkOrderStatus status, Booking booking, double now) =>
        Engagement.Of(Order, Machine, status, booking, Nine.AddHours(now)) is { } taken
            ? (Math.Round((taken.From - Nine).TotalHours, 3), Math.Round((taken.To - Nine).TotalHours, 3))
            : null;

    [Theory]
    [InlineData(0, 1, false)]
    [InlineData(0, 1.01, true)]
    [InlineData(1, 3, true)]
    [InlineData(1.5, 2, true)]
    [InlineData(2.99, 9, true)]
    [InlineData(3, 9, false)]
    public void An_end_is_no_part_of_the_hours_so_that_work_can_follow_work(double from, double to, bool overlaps)
    {
        At("A", 1, 3).Overlaps(At("B", from, to)).ShouldBe(overlaps);
        At("B", from, to).Overlaps(At("A", 1, 3)).ShouldBe(overlaps);
    }

    [Fact]
    public void Work_at_one_machine_is_one_visit_and_an_order_is_not_in_its_own_way()
    {
        At("A", 1, 3, "M-1").Overlaps(At("B", 1, 3, "M-1")).ShouldBeFalse();
        At("A", 1, 3, "M-1").Overlaps(At("A", 1, 3, "M-2")).ShouldBeFalse();
    }

    [Fact]
    public void What_waits_takes_its_planned_hours_and_none_where_none_are_planned()
    {
        Taken(WorkOrderStatus.Accepted, FromTenToTwelve, 0).ShouldBe((1, 3));
        Taken(WorkOrderStatus.Paused, FromTenToTwelve with { ArrivedAt = Nine }, 0).ShouldBe((1, 3));
        Taken(WorkOrderStatus.Accepted, new Booking(1, Ana, null, null), 0).ShouldBeNull();
    }

    [Fact]
    public void What_was_begun_early_ends_early_and_what_takes_longer_takes_until_now()
    {
        var early = FromTenToTwelve with { ArrivedAt = Nine };

        Taken(WorkOrderStatus.OnSite, early, 0.5).ShouldBe((0, 2));
        Taken(WorkOrderStatus.OnSite, early, 4).ShouldBe((0, 4));
        Taken(WorkOrderStatus.EnRoute, FromTenToTwelve with { DepartedAt = Nine }, 0.5).ShouldBe((0, 3));
        Taken(WorkOrderStatus.OnSite, new Booking(1, Ana, null, null, ArrivedAt: Nine), 2).ShouldBe((0, 2));
    }

    [Fact]
    public void Of_two_who_ask_at_once_the_second_sees_the_first_until_it_is_decided_or_a_minute_is_over()
    {
        var holds = new EngagementHolds();
        holds.Hold(new("A"), At("A", 1, 3), Nine);

        Seen(Nine).ShouldBe(["A"]);
        Seen(Nine.AddMinutes(1)).ShouldBeEmpty();
        holds.Release(new("A"));
        Seen(Nine).ShouldBeEmpty();

        IEnumerable<string> Seen(DateTimeOffset now) => holds.In([], [At("B", 2, 4)], [], now).Select(taken => taken.Order.Value);
    }

    [Fact]
    public void What_moves_along_does_not_count_and_the_rest_is_named_once_in_its_order()
    {
        var holds = new EngagementHolds();
        holds.Hold(new("D"), At("D", 2, 3), Nine);

        holds.In([At("C", 1.5, 3), At("D", 2, 3), At("E", 1, 2), At("F", 5, 6)], [At("B", 1, 4)], [new("C")], Nine)
            .Select(taken => taken.Order.Value).ShouldBe(["E", "D"]);
    }
}
