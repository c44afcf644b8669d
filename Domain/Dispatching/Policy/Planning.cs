using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Policy;

/// <summary>
/// Brings the plan of before up to date: what fits no longer comes out, what is new goes where it is best, and what nobody was told of
/// gives way.
/// </summary>
public static class Planning
{
    /// <param name="isThorough">Whether what still fits is put anew where it is best in the same technician's day, too: time
    /// passes.</param>
    public static Renewal<TTravel> Renew<TTravel>(TerritoryPicture picture, TTravel travel, bool isThorough)
        where TTravel : struct, ITravel
    {
        ArgumentNullException.ThrowIfNull(picture);
        // What goes along is left behind where it would keep its leading order from somebody, or delay it (R-TRIP-1): fewer take anything
        // along each time.
        for (; ; )
        {
            var plan = new WorkingPlan<TTravel>(picture.Problem, travel, picture.Plan);
            var drawn = picture;
            List<string> overloaded = [];
            var before = Settle(plan, picture.Asked, isThorough, Look);
            if (overloaded.Count == 0) return new(picture, travel, plan, before);
            picture = picture.Alone(overloaded);

            void Look(int job)
            {
                if (IsTooMuch(drawn, plan, job)) overloaded.Add(drawn.LeaderOf(job));
            }
        }
    }

    private static bool IsTooMuch<TTravel>(TerritoryPicture picture, WorkingPlan<TTravel> plan, int job)
        where TTravel : struct, ITravel
    {
        if (!picture.MayGoAlone(job)) return false;
        var whole = plan.Jobs[job];
        var with = plan.Find(job);
        plan.Replace(job, whole with { Duration = whole.Duration - picture.SecondsAlong(job) });
        var alone = plan.Find(job);
        plan.Replace(job, whole);
        if (!alone.IsFound) return false;
        if (!with.IsFound || (!whole.IsPlanned && with.StartsAt > alone.StartsAt)) return true;
        return whole.IsEmergency && with.StartsAt + whole.Duration > plan.Problem.Technicians[with.Technician].Shift.Until;
    }

    /// <param name="asked">The job that is asked about; -1 when none is.</param>
    /// <param name="look">Called with each job that nobody has, before it is placed.</param>
    /// <returns>The plan just before it was placed, of each job for which something gave way and of the one asked about.</returns>
    internal static ImmutableDictionary<int, Plan> Settle<TTravel>(
        WorkingPlan<TTravel> plan, int asked, bool isThorough, Action<int>? look = null)
        where TTravel : struct, ITravel
    {
        for (var technician = 0; technician < plan.Problem.Technicians.Length; technician++)
        {
            ReconsiderEmergencies(plan, technician);
            if (isThorough || !plan.IsSound(technician)) DropWhatFitsNoLonger(plan, technician);
        }

        var before = ImmutableDictionary<int, Plan>.Empty;
        foreach (var job in Waiting(asked, plan))
        {
            // The first part of work for two takes the second along.
            if (plan.TechnicianOf(job) is not null) continue;
            look?.Invoke(job);
            if (GivingWay.Place(plan, job, isKept: job == asked) is { } was) before = before.SetItem(job, was);
        }

        return before;
    }

    /// <summary>For each technician the orders that are planned for them and not committed.</summary>
    public static IEnumerable<KeyValuePair<string, ImmutableArray<string>>> Routes<TTravel>(WorkingPlan<TTravel> plan)
        where TTravel : struct, ITravel
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Problem.Technicians.Select((technician, index) => KeyValuePair.Create(
            technician.Id,
            plan.RouteOf(index).Skip(technician.Committed.Length).Select(job => plan.Jobs[job].Id).ToImmutableArray()));
    }

    /// <summary>Those that nobody has, the most pressing first; work that may not begin yet comes last of all.</summary>
    private static List<int> Waiting<TTravel>(int asked, WorkingPlan<TTravel> plan)
        where TTravel : struct, ITravel =>
    [
        .. Enumerable.Range(0, plan.Jobs.Count).Where(job => plan.TechnicianOf(job) is null && (job == asked || !plan.Jobs[job].IsLast))
            .OrderBy(job => plan.Jobs[job].IsLast)
            .ThenBy(job => !plan.Jobs[job].IsEmergency)
            .ThenBy(job => plan.Jobs[job].Severity)
            .ThenBy(job => !plan.Jobs[job].Waits)
            .ThenBy(job => plan.Jobs[job].DueBy ?? int.MaxValue)
            .ThenBy(job => plan.Jobs[job].Id, StringComparer.Ordinal),
    ];

    /// <summary>What nobody was told of yet goes where it is best now: somebody may have rejected it, or loaded the part.</summary>
    private static void ReconsiderEmergencies<TTravel>(WorkingPlan<TTravel> plan, int technician)
        where TTravel : struct, ITravel
    {
        foreach (var job in plan.RouteOf(technician).Skip(plan.Problem.Technicians[technician].Committed.Length))
            if (plan.Jobs[job] is { IsEmergency: true, Told: null, LockedTo: null }) plan.Remove(job);
    }

    /// <summary>From the end, so that what stays was checked with all that comes before it.</summary>
    private static void DropWhatFitsNoLonger<TTravel>(WorkingPlan<TTravel> plan, int technician)
        where TTravel : struct, ITravel
    {
        var member = plan.Problem.Technicians[technician];
        foreach (var job in plan.RouteOf(technician).Skip(member.Committed.Length).Reverse())
        {
            plan.Remove(job);
            if (plan.Find(job, technician) is { IsFound: true } found) plan.Insert(job, technician, found.Position);
        }
    }
}
