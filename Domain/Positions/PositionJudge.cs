using Dispatch.Domain.Geography;
using Dispatch.Domain.Technicians;

namespace Dispatch.Domain.Positions;

/// <summary>Decides what a reported position is worth.</summary>
public static class PositionJudge
{
    private const double MetresPerKilometre = 1_000;

    /// <param name="last">The newest that is known; null before the first.</param>
    public static PositionVerdict Judge(Breadcrumb? last, Breadcrumb crumb, Duty duty, DateTimeOffset now, PositionRules rules)
    {
        if (!crumb.Position.IsValid || GeoPoint.IsNullIsland(crumb.Position)) return PositionVerdict.Nowhere;
        if (crumb.At > now + rules.Future) return PositionVerdict.InFuture;
        if (!duty.Covers(crumb.At)) return PositionVerdict.OffShift;
        if (crumb.AccuracyMetres > rules.WorstAccuracyMetres) return PositionVerdict.TooInaccurate;
        if (last is not { } known) return PositionVerdict.Current;
        if (crumb.At == known.At) return PositionVerdict.Repeated;
        if (crumb.At < known.At) return PositionVerdict.Late;
        return IsPossible(known, crumb, rules) ? PositionVerdict.Current : PositionVerdict.TooFast;
    }

    /// <summary>The crumb to show: who only jitters stays where they were, seen at the newer instant.</summary>
    public static Breadcrumb Shown(Breadcrumb? last, Breadcrumb crumb, PositionRules rules) =>
        last is { } known && Metres(known, crumb) <= double.Max(rules.JitterMetres, crumb.AccuracyMetres ?? 0)
            ? crumb with { Position = known.Position }
            : crumb;

    /// <summary>Within the accuracy of both, anything is.</summary>
    internal static bool IsPossible(Breadcrumb from, Breadcrumb to, PositionRules rules)
    {
        var metres = Metres(from, to) - (from.AccuracyMetres ?? 0) - (to.AccuracyMetres ?? 0) - rules.JitterMetres;
        return metres <= (to.At - from.At).TotalHours * rules.FastestKmh * MetresPerKilometre;
    }

    private static double Metres(Breadcrumb from, Breadcrumb to) => GreatCircle.Kilometres(from.Position, to.Position) * MetresPerKilometre;
}
