using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Constraints;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Travel;
using static Dispatch.Domain.Tests.Dispatching.Grounds;

namespace Dispatch.Domain.Tests.Dispatching;

public class Overtime_and_on_call
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    private static readonly PlanJob Emergency = Job(500) with { IsEmergency = true };

    [Fact]
    public void An_emergency_runs_past_the_end_of_the_shift_for_a_price_by_the_second()
    {
        var sent = Working(Problem([Technician(0, until: 550)], Emergency)).Explain(0).Choice!;

        sent.Grounds.ShouldHaveSingleItem().ShouldBe(new Ground(new OutsideShift(50), 200));
        sent.Placement.Cost.ShouldBe(500 + 200);
    }

    [Fact]
    public void For_other_work_the_end_of_the_shift_is_a_wall() =>
        Working(Problem([Technician(0, until: 550)], Job(500))).Explain(0).Candidates.Single().Exclusion.ShouldBe(new OutsideShift(50));

    [Fact]
    public void Who_is_on_call_is_sent_to_an_emergency_before_their_shift_and_the_price_names_the_hours()
    {
        var sent = Working(Problem([Technician(0) with { IsOnCall = true }], Emergency)).Explain(0).Choice!;

        sent.Grounds.ShouldHaveSingleItem().ShouldBe(new Ground(new OnCall(100), 15_400));
        sent.Placement.Cost.ShouldBe(500 + 15_400);
        sent.NeedsConfirmation.ShouldBeFalse();
    }

    [Fact]
    public void Who_is_on_call_is_sent_to_nothing_else() =>
        Working(Problem([Technician(0) with { IsOnCall = true }], Job(500))).Explain(0).Candidates.Single().Exclusion
            .ShouldBe(new OnCall(100));

    [Fact]
    public void Whoever_is_on_shift_goes_first_unless_they_come_much_too_late()
    {
        var due = Emergency with { DueBy = 3000, Severity = 1 };

        Working(Problem([Technician(0) with { IsOnCall = true }, Technician(2500)], due)).Find(0).Technician.ShouldBe(1);
        Working(Problem([Technician(0) with { IsOnCall = true }, Technician(9000)], due)).Find(0).Technician.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_search_reckons_both_and_gives_other_work_to_nobody_outside_their_shift(int seed)
    {
        var (random, travel) = Random(seed, withEmergencies: true);
        var problem = random with { Technicians = [.. random.Technicians.Select((who, t) => who with { IsOnCall = t % 3 == 0 })] };
        var table = TravelTable.Of(travel, [.. Enumerable.Range(0, travel.Places)]);
        var before = Plan.Committed(problem);

        var change = Improver.Improve(problem, table, before, (ulong)seed, new RoundBudget(500));

        var plan = change.ApplyTo(before)!;
        (PlanCheck.Cost(problem, table, plan) + PlanCheck.Unassigned(problem, plan)).ShouldBe(change.CostAfter, $"seed {seed}");
    }
}
