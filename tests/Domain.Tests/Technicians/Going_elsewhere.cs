using Dispatch.Domain.Stations;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Tests.Technicians;

public class Going_elsewhere
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly WorkOrderId A = new("A");
    private static readonly WorkOrderId B = new("B");
    private static readonly TechnicianState Ana = TechnicianState.Initial with { File = new(new StationId("west"), [], new(31, 121)) };

    [Fact]
    public void Who_comes_to_a_job_has_left_the_one_before_at_that_instant() =>
        Left(new(B, Start.AddHours(1)), new(A, Start), new(B, Start.AddHours(1))).ShouldBe([new JobLeft(A, B, Start.AddHours(1))]);

    [Fact]
    public void Who_sets_off_has_left_too() =>
        Left(new(B, Start.AddHours(1)), new JobReached(A, Start)).ShouldBe([new JobLeft(A, B, Start.AddHours(1))]);

    [Fact]
    public void An_arrival_that_is_told_late_was_left_for_the_later_one() =>
        Left(new(B, Start), new(A, Start.AddHours(1)), new(B, Start)).ShouldBe([new JobLeft(B, A, Start.AddHours(1))]);

    [Fact]
    public void Of_two_at_one_instant_the_one_told_last_counts() =>
        Left(new(B, Start), new(A, Start), new(B, Start)).ShouldBe([new JobLeft(A, B, Start)]);

    [Fact]
    public void Who_goes_on_with_a_job_has_left_the_one_they_came_to_meanwhile() =>
        Left(new(A, Start.AddHours(2)), new(A, Start), new(B, Start.AddHours(1))).ShouldBe([new JobLeft(B, A, Start.AddHours(2))]);

    [Fact]
    public void A_departure_before_the_arrival_that_is_known_leaves_nothing() =>
        Left(new(B, Start.AddHours(-1)), new JobReached(A, Start)).ShouldBeEmpty();

    [Fact]
    public void Where_there_is_one_job_nothing_is_left() => Left(new(A, Start), new JobReached(A, Start)).ShouldBeEmpty();

    private static IEnumerable<JobLeft> Left(JobReached moved, params JobReached[] onSite) =>
        GoingElsewhere.Decide(Ana, [.. onSite], moved).Events.Cast<WentElsewhere>().SelectMany(went => went.Left);
}
