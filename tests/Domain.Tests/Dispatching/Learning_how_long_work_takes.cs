using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Durations;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Tests.Dispatching;

public class Learning_how_long_work_takes
{
    private static readonly DurationBook Empty = new(
        ImmutableDictionary<WorkOrderType, TimeSpan>.Empty.Add(WorkOrderType.Repair, Minutes(120))
            .Add(WorkOrderType.Inspection, Minutes(60)), PriorWeight: 4);

    [Fact]
    public void Without_history_it_is_the_prior_of_the_type() => Empty.Expected(WorkOrderType.Repair, "L550").ShouldBe(Minutes(120));

    [Fact]
    public void One_job_moves_the_mean_by_its_share()
    {
        var book = Empty.Learn(WorkOrderType.Repair, "L550", Minutes(20));

        book.Expected(WorkOrderType.Repair, null).ShouldBe(Minutes(100));
        book.Expected(WorkOrderType.Repair, "L550").ShouldBe(Minutes(84));
        book.Expected(WorkOrderType.Repair, "L120").ShouldBe(Minutes(100));
        book.Expected(WorkOrderType.Inspection, "L550").ShouldBe(Minutes(60));
    }

    [Fact]
    public void With_much_history_the_prior_no_longer_counts()
    {
        var book = Enumerable.Range(0, 10_000).Aggregate(Empty, (b, _) => b.Learn(WorkOrderType.Repair, "L550", Minutes(30)));

        book.Expected(WorkOrderType.Repair, "L550").TotalMinutes.ShouldBe(30, 0.1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(25 * 60)]
    public void What_cannot_be_one_visit_teaches_nothing(int minutes) =>
        Empty.Learn(WorkOrderType.Repair, "L550", Minutes(minutes)).Expected(WorkOrderType.Repair, "L550").ShouldBe(Minutes(120));

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);
}
