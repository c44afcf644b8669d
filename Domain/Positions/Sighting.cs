using System.Collections.Immutable;
using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.Positions;

/// <summary>Where a technician is believed to be, and what speaks against it.</summary>
/// <param name="Shown">The newest that is believed; null before the first.</param>
/// <param name="Support">How many fixes in a row agree with it, itself among them; counted up to <see cref="Established"/>.</param>
/// <param name="Rivals">Fixes since then that nobody can have driven to, oldest first; each is within reach of the one before.</param>
public sealed record Sighting(Breadcrumb? Shown, int Support, ImmutableArray<Breadcrumb> Rivals)
{
    /// <summary>So many fixes in a row that agree are not overruled by two, as a phone sends that repeats a wrong place.</summary>
    public const int Established = 3;

    private const int FewestRivals = 2;

    /// <summary>After a longer silence almost any place is possible, so that the first fix stands alone again.</summary>
    private static readonly TimeSpan Continuous = TimeSpan.FromMinutes(15);

    public static Sighting None { get; } = new(null, 0, []);

    /// <summary>What is known of somebody when only the newest position was kept.</summary>
    public static Sighting Of(Breadcrumb? shown) => shown is null ? None : new(shown, 1, []);

    /// <summary>
    /// Judges a position. When as many fixes agree with each other as with the one that is shown (at least two, at most
    /// <see cref="Established"/>), they are right and it was the outlier. A shift starts without a past.
    /// </summary>
    /// <returns>The verdict, what is believed now, and rivals that proved right with this one: part of the track, oldest first.</returns>
    public (PositionVerdict Verdict, Sighting Now, ImmutableArray<Breadcrumb> Reinstated) See(
        Breadcrumb crumb, Duty duty, DateTimeOffset now, PositionRules rules)
    {
        var known = IsOfTheShift(crumb, duty) ? this : None;
        var verdict = PositionJudge.Judge(known.Shown, crumb, duty, now, rules);
        return verdict switch
        {
            PositionVerdict.Current => (verdict, known.Follow(crumb, rules), []),
            PositionVerdict.TooFast => Doubt(crumb, rules),
            _ => (verdict, this, []),
        };
    }

    private Sighting Follow(Breadcrumb crumb, PositionRules rules) => new(
        PositionJudge.Shown(Shown, crumb, rules),
        Shown is { } shown && crumb.At - shown.At <= Continuous ? int.Min(Support + 1, Established) : 1,
        []);

    private (PositionVerdict, Sighting, ImmutableArray<Breadcrumb>) Doubt(Breadcrumb crumb, PositionRules rules)
    {
        if (Rivals is [.., var latest])
        {
            if (crumb.At == latest.At) return (PositionVerdict.Repeated, this, []);
            if (crumb.At < latest.At) return (PositionVerdict.TooFast, this, []);
            if (!PositionJudge.IsPossible(latest, crumb, rules)) return (PositionVerdict.TooFast, this with { Rivals = [crumb] }, []);
        }

        var rivals = Rivals.Add(crumb);
        return rivals.Length < int.Clamp(Support, FewestRivals, Established)
            ? (PositionVerdict.TooFast, this with { Rivals = rivals }, [])
            : (PositionVerdict.Current, new(crumb, rivals.Length, []), Rivals);
    }

    /// <summary>Not where the shown one is of before the shift that runs, and the new one is of it.</summary>
    private bool IsOfTheShift(Breadcrumb crumb, Duty duty) =>
        duty.Shift is not { } shift || Shown is not { } shown || shown.At >= shift.StartedAt || crumb.At < shift.StartedAt;
}
