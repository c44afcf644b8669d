using System.Collections.Immutable;

namespace Dispatch.Domain.Travel;

/// <summary>How fast a service van gets along where no routing service says so.</summary>
/// <param name="DetourFactor">Road kilometres for each kilometre of great circle; 1 or more.</param>
/// <param name="UrbanKilometres">So much of a trip is driven at urban speed, the rest at rural speed.</param>
/// <param name="UrbanKmh">km/h, more than 0.</param>
/// <param name="RuralKmh">km/h, more than 0.</param>
/// <param name="SlowHours">When the urban part is slower; the first that fits counts.</param>
/// <param name="SetOff">What every trip takes before the first kilometre.</param>
public sealed record SpeedProfile(
    double DetourFactor, double UrbanKilometres, double UrbanKmh, double RuralKmh, ImmutableArray<SlowHours> SlowHours, TimeSpan SetOff)
{
    public double UrbanKmhAt(TimeOnly local)
    {
        foreach (var slow in SlowHours)
            if (local.IsBetween(slow.From, slow.To)) return UrbanKmh * slow.Factor;
        return UrbanKmh;
    }
}

/// <summary>
/// A rush hour, <paramref name="From"/> included, <paramref name="To"/> excluded, local time where the trip begins; over midnight when From
/// is later than To.
/// </summary>
/// <param name="Factor">Of the urban speed; more than 0, at most 1.</param>
public readonly record struct SlowHours(TimeOnly From, TimeOnly To, double Factor);
