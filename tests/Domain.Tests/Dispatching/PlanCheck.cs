using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Tests.Dispatching;

/// <summary>Reckons a plan from the records alone; shares nothing with the solver.</summary>
internal static class PlanCheck
{
    /// <summary>Seconds; who would meet later wait for each other in a circle. No ground of the tests goes on for so long.</summary>
    private const int Never = 1_000_000;

    /// <summary>The price of all routes; null when a hard constraint is broken.</summary>
    public static long? Cost(Problem problem, ITravel travel, Plan plan)
    {
        var cost = 0L;
        if (!KeepsShare(problem, plan)) return null;
        if (TiedStarts(problem, travel, plan) is not { } opens) return null;
        for (var t = 0; t < plan.Routes.Length; t++)
        {
            if (CostOf(problem, travel, t, [.. plan.Routes[t]], opens) is not { } part) return null;
            cost += part;
        }

        return cost;
    }

    public static long Unassigned(Problem problem, Plan plan) => plan.Unassigned.Sum(j => Unassigned(problem.Weights, problem.Jobs[j]));

    private static bool KeepsShare(Problem problem, Plan plan)
    {
        if (problem.Rules.KeptShare == 0) return true;
        foreach (var day in problem.Technicians.Select(t => t.Day).Distinct())
        {
            var (hours, planned) = (0.0, 0.0);
            foreach (var (who, route) in problem.Technicians.Zip(plan.Routes).Where(one => one.First.Day == day))
            {
                if (!who.IsOffDuty && !who.IsOnCall)
                    hours += Math.Min(
                        Math.Max(0, who.Shift.Until - Math.Max(who.Shift.From, problem.Now)), who.ContractLeft ?? int.MaxValue);
                planned += route.Select(j => problem.Jobs[j]).Where(job => job.IsPlanned).Sum(job => job.Duration);
            }

            if (planned > hours * (1 - problem.Rules.KeptShare)) return false;
        }

        return true;
    }

    /// <summary>
    /// Whether what is tied keeps its rules at these starts: all parts at once by different people, and nothing before what it follows, or
    /// without it.
    /// </summary>
    public static bool KeepsTies(Problem problem, Func<int, (int Technician, int Start)?> visit)
    {
        for (var j = 0; j < problem.Jobs.Length; j++)
        {
            var parts = Enumerable.Range(0, problem.Jobs.Length).Where(part => part == j || problem.Jobs[part].PartOf == j).Select(visit)
                .ToList();
            if (problem.Jobs[j].PartOf is not null) continue;
            if (parts.Any(one => one is null) != parts.All(one => one is null)) return false;
            if (parts[0] is null) continue;
            if (parts.Select(one => one!.Value.Start).Distinct().Count() > 1
                || parts.Select(one => one!.Value.Technician).Distinct().Count() < parts.Count)
                return false;
            if (problem.Jobs[j].After is not { } lag) continue;
            if (visit(lag.Job) is not { } before || parts[0]!.Value.Start < before.Start + problem.Jobs[lag.Job].Duration + lag.Seconds)
                return false;
        }

        return true;
    }

    /// <summary>Of tied jobs the earliest starts at which their routes bring them together, by job; null when they cannot.</summary>
    private static int[]? TiedStarts(Problem problem, ITravel travel, Plan plan)
    {
        var opens = new int[problem.Jobs.Length];
        if (problem.Jobs.All(job => job.PartOf is null && job.After is null)) return opens;
        for (var hasMoved = true; hasMoved;)
        {
            hasMoved = false;
            var starts = new (int Technician, int Start)?[problem.Jobs.Length];
            for (var t = 0; t < plan.Routes.Length; t++)
                foreach (var (job, start) in plan.Routes[t]
                    .Zip(Starts(problem, travel, t, [.. plan.Routes[t]], opens))) starts[job] = (t, start);
            if (starts.Any(one => one?.Start > Never)) return null;
            for (var j = 0; j < opens.Length; j++)
            {
                var lead = problem.Jobs[j].PartOf ?? j;
                var latest = Enumerable.Range(0, opens.Length).Where(part => (problem.Jobs[part].PartOf ?? part) == lead)
                    .Max(part => starts[part]?.Start ?? 0);
                if (problem.Jobs[lead].After is { } lag)
                    foreach (var part in Enumerable.Range(0, opens.Length).Where(part => (problem.Jobs[part].PartOf ?? part) == lag.Job))
                        if (starts[part] is { } before) latest = Math.Max(latest, before.Start + problem.Jobs[part].Duration + lag.Seconds);
                if (starts[j] is not { } own || own.Start >= latest) continue;
                (opens[j], hasMoved) = (latest, true);
            }

            if (!hasMoved && !KeepsTies(problem, job => starts[job])) return null;
        }

        return opens;
    }

    private static long Unassigned(PlanWeights weights, PlanJob job) => job.PartOf is not null ? 0 : job.IsEmergency
        ? weights.UnassignedEmergency
        : weights.Unassigned[job.Severity - 1] + (job.Waits ? (long)weights.Waiting[job.Severity - 1] * weights.WaitingUnassigned / 64 : 0);

    public static List<int> Starts(Problem problem, ITravel travel, int technician, int[] route, int[]? opens = null)
    {
        var starts = new List<int>();
        var who = problem.Technicians[technician];
        var (at, place) = (Math.Max(Math.Max(who.ReadyAt, who.Shift.From), problem.Now), who.Place);
        foreach (var (job, tied) in route.Select(j => (problem.Jobs[j], opens?[j] ?? 0)))
        {
            var awake = job.IsEmergency ? who with { Breaks = [] } : who;
            var leave = Clear(awake, Math.Max(at, job.ReleasedAt), travel.Seconds(place, job.Place));
            var arrive = leave + travel.Seconds(place, job.Place);
            var start = Clear(awake, Math.Max(Math.Max(arrive, job.Window?.OpensAt ?? 0), tied), job.Duration);
            starts.Add(start);
            (at, place) = (start + job.Duration, job.Place);
        }

        if (who.EndPlace is { } home) at = Clear(who, at, travel.Seconds(place, home)) + travel.Seconds(place, home);
        starts.Add(at);
        return starts;
    }

    public static long? CostOf(Problem problem, ITravel travel, int technician, int[] route, int[]? opens = null)
    {
        var who = problem.Technicians[technician];
        var starts = Starts(problem, travel, technician, route, opens);
        var isEmergencyLast = route.Length > 0 && problem.Jobs[route[^1]].IsEmergency;
        if (route.Length > 0 && !isEmergencyLast && starts[^1] > who.Shift.Until) return null;
        if (Enumerable.Range(0, route.Length)
            .Any(i => !problem.Jobs[route[i]].IsEmergency && starts[i] + problem.Jobs[route[i]].Duration > who.Shift.Until))
            return null;
        if (route.Sum(j => (long)problem.Jobs[j].Load) > who.Capacity) return null;
        var (cost, work, place) = (0L, 0L, who.Place);
        for (var i = 0; i < route.Length; i++)
        {
            var job = problem.Jobs[route[i]];
            var severity = job.Severity - 1;
            var trip = travel.Seconds(place, job.Place);
            if (job.Skills.Any(asked => !who.Skills.Any(has => Name(has) == Name(asked) && Level(has) >= Level(asked)))
                || (job.LockedTo is { } only && only != technician) || (who.IsOffDuty && !job.MayCallOut))
                return null;
            if (Grounds(problem, technician, job) is var grounds && !job.IsEmergency && (grounds > 0 || trip > problem.Rules.MaximumTrip))
                return null;
            cost += job.IsEmergency ? grounds : 0;
            cost += job.Preferred is { } wanted && wanted != technician ? problem.Weights.NotPreferred : 0;
            if (job.Waits && job.PartOf is null) cost += (long)problem.Weights.Waiting[severity] * (starts[i] - problem.Now) / 64;
            if (job.Window is { } window && (starts[i] < window.OpensAt || starts[i] > window.ClosesAt)) return null;
            if (starts[i] > job.DueBy && job.PartOf is null)
                cost += problem.Weights.Breach[severity]
                    + ((long)problem.Weights.LatenessPerSecond[severity] * (starts[i] - job.DueBy.Value));
            if (job.Told is { } told && told.Technician != technician) cost += problem.Weights.StabilityAt(problem.Now, told);
            (cost, work, place) = (cost + trip, work + trip + job.Duration, job.Place);
        }

        var back = who.EndPlace is { } end ? travel.Seconds(place, end) : 0;
        if (route.Length > 0 && (work + back > who.ContractLeft || work + back > who.AbsentIn)) return null;
        if (route.Length > 0 && !isEmergencyLast && back > problem.Rules.MaximumTrip) return null;
        var ready = Math.Max(Math.Max(who.ReadyAt, who.Shift.From), problem.Now);
        if (isEmergencyLast)
            cost += (long)problem.Weights.Grounds.OvertimePerSecond * Math.Max(0, starts[^1] - Math.Max(who.Shift.Until, ready));
        var busy = ready - problem.Now;
        return cost + back + Fair(problem, busy + work + back) - Fair(problem, busy);
    }

    private static string Name(string skill) => skill.Split(':')[0];

    private static int Level(string skill) => skill.Split(':') is [_, [var level]] ? level - '0' : 1;

    /// <summary>What an emergency pays for, and what excludes from other work.</summary>
    private static long Grounds(Problem problem, int technician, PlanJob job)
    {
        var (who, prices) = (problem.Technicians[technician], problem.Weights.Grounds);
        return ((long)prices.MissingPart * job.Parts.Count(p => !who.Parts.Contains(p)))
            + (job.RejectedBy.Contains(technician) ? prices.Rejected : 0)
            + (who.PositionAge > problem.Rules.MaximumPositionAge && job.Told?.Technician != technician ? prices.Stale : 0)
            + (job.IsEmergency && who.Breaks.Any(b => b.From <= problem.Now && problem.Now < b.Until) ? prices.Break : 0)
            + (who.IsOnCall ? prices.OnCall + ((long)prices.OvertimePerSecond * job.Duration) : 0)
            + (who.IsOffDuty ? prices.CallOut : 0);
    }

    private static long Fair(Problem problem, long seconds) => problem.Weights.Fairness * (seconds / 60) * (seconds / 60) / 1024;

    private static int Clear(PlanTechnician who, int from, int length)
    {
        while (who.Breaks.Where(b => from < b.Until && from + length > b.From).Select(b => (int?)b.Until).FirstOrDefault() is { } until)
            from = until;
        return from;
    }
}
