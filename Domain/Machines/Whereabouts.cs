using Dispatch.Domain.Geography;
using Dispatch.Domain.Metering;

namespace Dispatch.Domain.Machines;

/// <summary>Where work on a machine is: where it says that it is, when that is news and not its registered site (R-SLA-1).</summary>
public static class Whereabouts
{
    /// <param name="site">Where it is registered to stand.</param>
    /// <param name="seen">Where it last said that it was.</param>
    /// <param name="at">When the work is asked for, UTC.</param>
    /// <returns>Null when nobody knows.</returns>
    public static GeoPoint? Of(GeoPoint? site, Sighting? seen, DateTimeOffset at, WhereaboutsRules rules) =>
        HasMoved(site, seen, at, rules) ? seen!.Position : site;

    /// <summary>Whether it is to be sought elsewhere than at its registered site.</summary>
    public static bool HasMoved(GeoPoint? site, Sighting? seen, DateTimeOffset at, WhereaboutsRules rules) =>
        seen is not null && at - seen.At <= rules.SeenWithin
        && (site is not { } registered || GreatCircle.Kilometres(registered, seen.Position) > rules.MovedKm);
}

/// <param name="SeenWithin">How old a reported place may be to count; default 24 h.</param>
/// <param name="MovedKm">How far from its registered site a machine is elsewhere, in km; default 2.</param>
public sealed record WhereaboutsRules(TimeSpan SeenWithin, double MovedKm)
{
    public static WhereaboutsRules Default { get; } = new(TimeSpan.FromHours(24), 2);
}
