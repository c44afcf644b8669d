using System.Collections.Immutable;
using Dispatch.Domain.Geography;

namespace Dispatch.Domain.Trips;

/// <summary>
/// Finds what is one trip with an order (R-TRIP-1): the open work on its machine that does not go before it, and planned work near by. What
/// is not prepared stays behind: it neither delays nor blocks whoever is sent, and leads nobody.
/// </summary>
public static class Gathering
{
    /// <param name="open">Orders that nobody has, the leading one or not.</param>
    /// <returns>Stops in order of work without the leading one's: first those at its machine, then the nearest of what is left.</returns>
    public static ImmutableArray<TripStop> Along(TripWork leader, IEnumerable<TripWork> open, DateTimeOffset at, TripRules rules)
    {
        ArgumentNullException.ThrowIfNull(leader);
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(rules);
        if (!leader.IsPrepared) return [];
        var able = open.Where(work => work.Order != leader.Order && work.IsPrepared && !(work.AgreedAt > at + rules.Horizon)).ToList();
        return able.Count == 0 ? [] : [.. Here(leader, able), .. Near(leader, able, at, rules)];
    }

    /// <summary>What is at the leading order's machine and goes behind it.</summary>
    public static IEnumerable<TripStop> Here(TripWork leader, IEnumerable<TripWork> open) => open
        .Where(work => work.Order != leader.Order && work.IsAt(leader.Machine) && leader.Leads(work))
        .OrderBy(work => work.Rank).ThenBy(work => work.Order.Value, StringComparer.Ordinal)
        .Select(work => work.Stop());

    private static ImmutableArray<TripStop> Near(TripWork leader, List<TripWork> able, DateTimeOffset at, TripRules rules)
    {
        if (leader.Site is not { } place) return [];
        var near = able.Where(work => !work.IsAt(leader.Machine) && IsNear(leader, work, at, rules)).ToList();
        var left = rules.Lasts - leader.Lasts - TimeSpan.FromTicks(Here(leader, able).Sum(stop => stop.Lasts.Ticks));
        var stops = ImmutableArray.CreateBuilder<TripStop>();
        var machine = leader.Machine;
        while (near.MinBy(work => (work.IsAt(machine) ? 0 : GreatCircle.Kilometres(place, work.Site!.Value), work.Order.Value)) is { } next)
        {
            near.Remove(next);
            var way = next.IsAt(machine) ? TimeSpan.Zero : rules.Way(GreatCircle.Kilometres(place, next.Site!.Value));
            if (way + next.Lasts > left) continue;
            left -= way + next.Lasts;
            (place, machine) = (next.Site!.Value, next.Machine);
            stops.Add(next.Stop(way));
        }

        return stops.DrainToImmutable();
    }

    /// <summary>Work that somebody is asked about is theirs to answer, unless it is at the machine itself.</summary>
    private static bool IsNear(TripWork leader, TripWork work, DateTimeOffset at, TripRules rules) =>
        work is { IsPlanned: true, IsAsked: false, AgreedAt: null, Site: { } site }
        && !(work.WantedAt - rules.Early > at + rules.Horizon)
        && GreatCircle.Kilometres(leader.Site!.Value, site) * 1_000 <= rules.Metres;
}
