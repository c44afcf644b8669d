using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Durations;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Tests.Dispatching;

public class A_territory_is_told_of_its_crew
{
    private const double Drift = 1;
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private readonly Territory territory = new(new DurationBook(ImmutableDictionary<WorkOrderType, TimeSpan>.Empty, PriorWeight: 1));

    /// <summary>Read from the views, as rows of their own each time.</summary>
    private static TerritoryCrew Ana(DateTimeOffset? shiftEndsAt = null) => new(
        [
            new CrewMember("ana", ["hydraulics"], new GeoPoint(50, 9), UnitStatus.Available, Morning, shiftEndsAt ?? Morning.AddHours(9),
                null, null, null),
        ],
        []);

    [Fact]
    public void The_same_again_is_no_reason_to_plan_anew()
    {
        territory.Take(Ana(), Drift);
        var before = territory.Version;

        territory.Take(Ana(), Drift);

        territory.Version.ShouldBe(before);
    }

    [Fact]
    public void Another_end_of_the_shift_is()
    {
        territory.Take(Ana(), Drift);
        var before = territory.Version;

        territory.Take(Ana(Morning.AddHours(8)), Drift);

        territory.Version.ShouldBeGreaterThan(before);
    }
}
