using System.Collections.Immutable;
using Dispatch.Domain.Dispatching;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Grains.Dispatching;

/// <summary>Brings the plan of before up to date: what fits no longer comes out, what is new goes where it is best.</summary>
internal static class Planning
{
    public static WorkingPlan<TravelTable> Renew(TerritoryPicture picture, TravelTable travel)
    {
        var plan = new WorkingPlan<TravelTable>(picture.Problem, travel, picture.Plan);
        for (var technician = 0; technician < picture.Crew.Length; technician++) DropWhatFitsNoLonger(plan, technician);
        var waiting = plan.ToPlan().Unassigned.Where(job => job != picture.Asked)
            .OrderBy(job => plan.Jobs[job].Severity).ThenBy(job => plan.Jobs[job].DueBy ?? int.MaxValue).ThenBy(job => plan.Jobs[job].Id, StringComparer.Ordinal);
        foreach (var job in waiting)
            if (plan.Find(job) is { IsFound: true } found) plan.Insert(job, found.Technician, found.Position);
        return plan;
    }

    /// <summary>From the end, so that what stays was checked with all that comes before it.</summary>
    private static void DropWhatFitsNoLonger(WorkingPlan<TravelTable> plan, int technician)
    {
        var member = plan.Problem.Technicians[technician];
        foreach (var job in plan.RouteOf(technician).Skip(member.Committed.Length).Reverse())
        {
            plan.Remove(job);
            if (plan.Find(job, technician) is { IsFound: true } found) plan.Insert(job, technician, found.Position);
        }
    }

    /// <summary>For each technician the orders that are planned for them and not committed.</summary>
    public static IEnumerable<KeyValuePair<string, ImmutableArray<string>>> Routes(WorkingPlan<TravelTable> plan) =>
        plan.Problem.Technicians.Select((technician, index) => KeyValuePair.Create(
            technician.Id,
            plan.RouteOf(index).Skip(technician.Committed.Length).Select(job => plan.Jobs[job].Id).ToImmutableArray()));
}
