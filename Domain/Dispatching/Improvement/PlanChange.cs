using System.Collections.Immutable;

namespace Dispatch.Domain.Dispatching.Improvement;

/// <summary>What an improvement changes. It was found on a snapshot and fits only where the routes that it touches are still the same.</summary>
/// <param name="CostBefore">Cost of the whole snapshot, unassigned jobs included.</param>
/// <param name="Rounds">Rounds of the search.</param>
public sealed record PlanChange(ImmutableArray<RouteChange> Routes, long CostBefore, long CostAfter, long Rounds)
{
    /// <summary>The plan with the change; null when it no longer fits.</summary>
    public Plan? ApplyTo(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (Routes.Any(r => r.Technician >= plan.Routes.Length || !plan.Routes[r.Technician].AsSpan().SequenceEqual(r.Was.AsSpan()))) return null;
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
public sealed record RouteChange(int Technician, ImmutableArray<int> Was, ImmutableArray<int> Becomes);
