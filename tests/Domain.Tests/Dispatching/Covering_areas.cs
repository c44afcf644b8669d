using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Coverage;
using Dispatch.Domain.Dispatching.Decisions;

namespace Dispatch.Domain.Tests.Dispatching;

/// <summary>Places on a line, one second a metre; areas at 0, 1000 and 5000, reached within 200.</summary>
public class Covering_areas
{
    private static readonly CoverageArea West = new("west", 0, 1, 200);
    private static readonly CoverageArea Middle = new("middle", 1000, 1, 200);
    private static readonly CoverageArea East = new("east", 5000, 1, 200);

    [Fact]
    public void An_area_with_enough_free_technicians_within_reach_is_no_gap() =>
        Gaps([West, Middle], new("ana", 200), new("bo", 1200)).ShouldBeEmpty();

    [Fact]
    public void The_nearest_who_can_be_spared_moves_up()
    {
        var gaps = Gaps([West, Middle, East], new("ana", 10), new("bo", 900), new("cy", 1100), new("di", 9000));

        gaps.ShouldBe([new CoverageGap("east", 0, 1, "cy", TimeSpan.FromSeconds(3900))]);
    }

    [Fact]
    public void Nobody_moves_up_who_would_leave_another_area_short() =>
        Gaps([West, Middle], new FreeTechnician("ana", 10)).ShouldBe([new CoverageGap("middle", 0, 1, null, null)]);

    [Fact]
    public void Just_out_of_reach_is_out_of_reach() =>
        Gaps([West], new FreeTechnician("ana", 201)).ShouldBe([new CoverageGap("west", 0, 1, "ana", TimeSpan.FromSeconds(201))]);

    private static ImmutableArray<CoverageGap> Gaps(ImmutableArray<CoverageArea> areas, params ImmutableArray<FreeTechnician> free) =>
        CoverageCheck.Gaps(areas, free, Grounds.Line());
}
