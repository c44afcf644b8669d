using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>
/// What an improvement changes. It was found on a snapshot and fits only where the routes that it touches are still the same.
/// </summary>
/// <param name="CostBefore">Cost of the whole snapshot, unassigned jobs included.</param>
/// <param name="Rounds">Rounds of the search.</param>
public sealed record PlanChange(ImmutableArray<RouteChange> Routes, long CostBefore, long CostAfter, long Rounds)
{
    /// <summary>
    /// Changes of routes that exchange no job with each other's and have no tied work in common; each can be made without the rest. Those
    /// that save nothing are left out.
    /// </summary>
    public IEnumerable<ImmutableArray<RouteChange>> Parts()
    {
        var left = Routes.ToList();
        while (left.Count > 0)
        {
            var jobs = left[0].Jobs.ToHashSet();
            var (part, isTied) = (new List<RouteChange>(), left[0].IsTied);
            while (left.FindIndex(route => (isTied && route.IsTied) || route.Jobs.Any(jobs.Contains)) is >= 0 and var next)
            {
                isTied |= left[next].IsTied;
                jobs.UnionWith(left[next].Jobs);
                part.Add(left[next]);
                left.RemoveAt(next);
            }

            if (part.Sum(route => route.Saved) > 0) yield return [.. part];
        }
    }

    /// <summary>The plan with the change; null when it no longer fits.</summary>
    public Plan? ApplyTo(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (Routes.Any(r => r.Technician >= plan.Routes.Length || !plan.Routes[r.Technician].AsSpan().SequenceEqual(r.Was.AsSpan())))
            return null;
        var taken = Routes.SelectMany(r => r.Was).ToHashSet();
        var placed = Routes.SelectMany(r => r.Becomes).ToHashSet();
        var unassigned = plan.Unassigned.ToHashSet();
        if (placed.Any(j => !taken.Contains(j) && !unassigned.Contains(j))) return null;
        var routes = plan.Routes.ToBuilder();
        foreach (var route in Routes) routes[route.Technician] = route.Becomes;
        return new Plan(routes.ToImmutable(), [.. unassigned.Concat(taken).Except(placed).Order()]);
    }
}

/// <summary>One technician's jobs before and after, by index.</summary>
/// <param name="Saved">What the route costs less, with the price of jobs that nobody had before or has after; may be negative.</param>
public sealed record RouteChange(int Technician, ImmutableArray<int> Was, ImmutableArray<int> Becomes, long Saved = 0)
{
    /// <summary>It has work that is tied to work of others, before or after: none of these changes goes without the rest.</summary>
    public bool IsTied { get; init; }

    public IEnumerable<int> Jobs => Was.Concat(Becomes);
}
