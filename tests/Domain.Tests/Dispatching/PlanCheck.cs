using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Tests.Dispatching;

/// <summary>Reckons a plan from the records alone, second by second where breaks matter; shares nothing with the solver.</summary>
internal static class PlanCheck
{
    /// <summary>The price of all routes; null when a hard constraint is broken.</summary>
    public static long? Cost(Problem problem, ITravel travel, Plan plan)
    {
        var cost = 0L;
        for (var t = 0; t < plan.Routes.Length; t++)
        {
            if (CostOf(problem, travel, t, [.. plan.Routes[t]]) is not { } part) return null;
            cost += part;
        }

        return cost;
    }

    public static long Unassigned(Problem problem, Plan plan) => plan.Unassigned.Sum(j => (long)problem.Weights.Unassigned[problem.Jobs[j].Severity - 1]);

    public static List<int> Starts(Problem problem, ITravel travel, int technician, int[] route)
    {
        var starts = new List<int>();
        var who = problem.Technicians[technician];
        var (at, place) = (Math.Max(Math.Max(who.ReadyAt, who.Shift.From), problem.Now), who.Place);
        foreach (var job in route.Select(j => problem.Jobs[j]))
        {
            var leave = Clear(who, Math.Max(at, job.ReleasedAt), travel.Seconds(place, job.Place));
            var arrive = leave + travel.Seconds(place, job.Place);
            var start = Clear(who, Math.Max(arrive, job.Window?.OpensAt ?? 0), job.Duration);
            starts.Add(start);
            (at, place) = (start + job.Duration, job.Place);
        }

        if (who.EndPlace is { } home) at = Clear(who, at, travel.Seconds(place, home)) + travel.Seconds(place, home);
        starts.Add(at);
        return starts;
    }

    public static long? CostOf(Problem problem, ITravel travel, int technician, int[] route)
    {
        var who = problem.Technicians[technician];
        var starts = Starts(problem, travel, technician, route);
        if (route.Length > 0 && starts[^1] > who.Shift.Until) return null;
        if (route.Sum(j => (long)problem.Jobs[j].Load) > who.Capacity) return null;
        var (cost, work, place) = (0L, 0L, who.Place);
        for (var i = 0; i < route.Length; i++)
        {
            var job = problem.Jobs[route[i]];
            var severity = job.Severity - 1;
            var trip = travel.Seconds(place, job.Place);
            if (trip > problem.Rules.MaximumTrip || job.Skills.Any(s => !who.Skills.Contains(s)) || job.Parts.Any(p => !who.Parts.Contains(p))) return null;
            if (job.RejectedBy.Contains(technician) || (job.LockedTo is { } only && only != technician)) return null;
            if (who.PositionAge > problem.Rules.MaximumPositionAge && job.Told?.Technician != technician) return null;
            if (job.Window is { } window && (starts[i] < window.OpensAt || starts[i] > window.ClosesAt)) return null;
            if (starts[i] > job.DueBy) cost += problem.Weights.Breach[severity] + ((long)problem.Weights.LatenessPerSecond[severity] * (starts[i] - job.DueBy.Value));
            if (job.Told is { } told && told.Technician != technician) cost += problem.Weights.StabilityAt(problem.Now, told);
            (cost, work, place) = (cost + trip, work + trip + job.Duration, job.Place);
        }

        var back = who.EndPlace is { } end ? travel.Seconds(place, end) : 0;
        if (route.Length > 0 && back > problem.Rules.MaximumTrip) return null;
        var busy = Math.Max(Math.Max(who.ReadyAt, who.Shift.From), problem.Now) - problem.Now;
        return cost + back + Fair(problem, busy + work + back) - Fair(problem, busy);
    }

    private static long Fair(Problem problem, long seconds) => problem.Weights.Fairness * (seconds / 60) * (seconds / 60) / 1024;

    private static int Clear(PlanTechnician who, int from, int length)
    {
        while (who.Breaks.Any(b => from < b.Until && from + length > b.From)) from++;
        return from;
    }
}
