using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.WorkOrders;
using static Dispatch.Domain.Tests.Dispatching.Policy.Depot;

namespace Dispatch.Domain.Tests.Dispatching.Policy;

/// <summary>Ana has accepted work for the next two hours 40 km away; a breakdown comes in beside her.</summary>
public class An_emergency_goes_ahead_of_minor_accepted_work
{
    private readonly Depot depot = new();

    private (string Told,
        TechnicianChosen? Chosen) Breakdown(int severityOfTheOther, LockMode locked = LockMode.None, TimeSpan? promise = null)
    {
        depot.Technician("ana", 0);
        var told = depot.Accepted(depot.Order("told", 40, severityOfTheOther, promise: TimeSpan.FromHours(10)), "ana", Noon.AddMinutes(50));
        depot.Take(told with { Lock = locked });
        var bad = depot.Order("bad", 5, severity: 1, promise: promise ?? TimeSpan.FromHours(1));
        var asked = depot.Ask(bad);
        var chosen = depot.Chosen("bad");
        asked.Choice?.ArrivesAt.ShouldBe(chosen?.From);
        return (told.Id, chosen);
    }

    [Fact]
    public void When_its_clock_is_missed_otherwise()
    {
        var (told, chosen) = Breakdown(severityOfTheOther: 3);

        chosen!.From.ShouldBeLessThan(Noon.AddHours(1));
        chosen.Explanation.Ahead.ShouldBe([told]);
    }

    [Fact]
    public void And_the_preview_says_the_same_time_as_the_decision() =>
        Breakdown(severityOfTheOther: 4).Chosen!.From.ShouldBeLessThan(Noon.AddMinutes(20));

    [Fact]
    public void Not_when_it_can_be_kept_behind_it()
    {
        var chosen = Breakdown(severityOfTheOther: 3, promise: TimeSpan.FromHours(8)).Chosen!;

        (chosen.From > Noon.AddHours(2), chosen.Explanation.Ahead.IsEmpty).ShouldBe((true, true));
    }

    [Fact]
    public void Not_ahead_of_a_worse_one() => Breakdown(severityOfTheOther: 2).Chosen!.Explanation.Ahead.ShouldBeEmpty();

    [Theory]
    [InlineData(LockMode.Time, true)]
    [InlineData(LockMode.Technician, false)]
    public void Not_ahead_of_one_whose_time_is_locked(LockMode locked, bool isKept) =>
        Breakdown(severityOfTheOther: 3, locked).Chosen!.Explanation.Ahead.IsEmpty.ShouldBe(isKept);
}
