using System.Collections.Immutable;

namespace Dispatch.Domain.Positions;

/// <summary>A phone whose clock is ahead, corrected by the node's.</summary>
public static class FastClock
{
    /// <summary>
    /// The newest position of a report was taken when it was sent at the latest, that is now: where it is further ahead than
    /// allowed, what the clock is ahead is taken off. Off all positions when several lie in the future; a single one among
    /// others is its own mistake. What lies further ahead than <see cref="PositionRules.FastestClock"/> is left as it is.
    /// </summary>
    public static ImmutableArray<Breadcrumb> Correct(ImmutableArray<Breadcrumb> crumbs, DateTimeOffset now, PositionRules rules)
    {
        var newest = now + rules.Future;
        var ahead = TimeSpan.Zero;
        var future = 0;
        foreach (var crumb in crumbs)
        {
            if (!IsAhead(crumb)) continue;
            future++;
            if (crumb.At > now + ahead) ahead = crumb.At - now;
        }

        if (future == 0) return crumbs;
        return [.. crumbs.Select(crumb => IsMistaken(crumb) ? crumb with { At = crumb.At - ahead } : crumb)];

        bool IsMistaken(Breadcrumb crumb) => IsAhead(crumb) || (future > 1 && crumb.At <= newest);

        bool IsAhead(Breadcrumb crumb) => crumb.At > newest && crumb.At <= now + rules.FastestClock;
    }
}
