using System.Collections.Immutable;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Positions;
using Dispatch.Domain.Technicians;

namespace Dispatch.Gateway.Tests.Positions;

/// <summary>F-41. A fix a minute; t is true, moving 500 m a minute, w is 500 km away, s is swapped, o is 0.0001/0.0001.</summary>
public class One_wrong_fix_costs_no_true_one
{
    private static readonly DateTimeOffset Eight = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly Duty OnShift = Duty.None with { Shift = new(Eight.AddHours(-1), Eight.AddHours(8)) };

    [Theory]
    [InlineData("wttt", "C-CC", "wttt")]
    [InlineData("sttt", "C-CC", "sttt")]
    [InlineData("ottt", "NCCC", "ttt")]
    [InlineData("tttwttt", "CCC-CCC", "tttttt")]
    [InlineData("tttsttt", "CCC-CCC", "tttttt")]
    [InlineData("tttwwttt", "CCC--CCC", "tttttt")]
    [InlineData("tttwwwttt", "CCC--C--C", "tttwwwttt")]
    [InlineData("twttt", "C-CCC", "tttt")]
    [InlineData("wsttt", "C--CC", "wttt")]
    public void Fixes_that_agree_make_the_other_the_outlier_and_are_all_in_the_track(string fixes, string verdicts, string track)
    {
        var (told, kept, last) = Follow(Sighting.None, Eight, fixes);

        told.ShouldBe(verdicts);
        kept.ShouldBe(track);
        last.Shown!.Value.At.ShouldBe(Eight.AddMinutes(fixes.Length - 1));
    }

    [Fact]
    public void After_a_silence_in_which_everything_was_possible_two_true_ones_suffice()
    {
        var (_, _, before) = Follow(Sighting.None, Eight, "tttt");

        var (told, _, last) = Follow(before, Eight.AddHours(4), "wtt");

        told.ShouldBe("C-C");
        last.Shown!.Value.Position.Longitude.ShouldBe(11);
    }

    [Fact]
    public void What_was_known_before_a_restart_stands_alone()
    {
        var (told, _, _) = Follow(Sighting.Of(Fix('w', Eight)), Eight.AddMinutes(1), "tt");

        told.ShouldBe("-C");
    }

    [Fact]
    public void A_shift_starts_without_a_past()
    {
        var (_, _, yesterday) = Follow(Sighting.None, Eight, "wwww");
        var today = OnShift with { LastShift = OnShift.Shift, Shift = new(Eight.AddMinutes(10), Eight.AddHours(8)) };

        var (verdict, now, _) = yesterday.See(Fix('t', Eight.AddMinutes(11)), today, Eight.AddMinutes(11), PositionRules.Default);

        verdict.ShouldBe(PositionVerdict.Current);
        now.Shown!.Value.Position.Longitude.ShouldBe(11);
    }

    [Fact]
    public void A_fix_sent_twice_agrees_with_nobody()
    {
        var (_, _, seen) = Follow(Sighting.Of(Fix('w', Eight)), Eight.AddMinutes(1), "t");

        var (verdict, _, _) = seen.See(Fix('t', Eight.AddMinutes(1)), OnShift, Eight.AddMinutes(1), PositionRules.Default);

        verdict.ShouldBe(PositionVerdict.Repeated);
    }

    private static (string Verdicts, string Track, Sighting Last) Follow(Sighting seen, DateTimeOffset from, string fixes)
    {
        var verdicts = "";
        var track = ImmutableArray.CreateBuilder<Breadcrumb>();
        for (var minute = 0; minute < fixes.Length; minute++)
        {
            var crumb = Fix(fixes[minute], from.AddMinutes(minute));
            (var verdict, seen, var reinstated) = seen.See(crumb, OnShift, crumb.At, PositionRules.Default);
            track.AddRange(reinstated);
            if (verdict == PositionVerdict.Current) track.Add(crumb);
            verdicts += verdict switch
            {
                PositionVerdict.Current => 'C',
                PositionVerdict.TooFast => '-',
                PositionVerdict.Nowhere => 'N',
                _ => '?',
            };
        }

        track.Select(crumb => crumb.At).ShouldBeInOrder();
        return (verdicts, string.Concat(track.Select(Name)), seen);
    }

    private static Breadcrumb Fix(char kind, DateTimeOffset at)
    {
        var north = 48 + ((at - Eight).TotalMinutes * 0.0045);
        GeoPoint place = kind switch
        {
            't' => new(north, 11),
            'w' => new(north, 17.7),
            's' => new(11, north),
            _ => new(0.0001, 0.0001),
        };
        return new(place, at, 10);
    }

    private static char Name(Breadcrumb crumb) => crumb.Position.Longitude switch { 11 => 't', 17.7 => 'w', > 40 => 's', _ => 'o' };
}
