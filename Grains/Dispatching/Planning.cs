using System.Collections.Immutable;
using Dispatch.Domain.Dispatching;

namespace Dispatch.Grains.Dispatching;

/// <summary>Brings the plan of before up to date: what fits no longer comes out, what is new goes where it is best.</summary>
internal static class Planning
{
    /// <param name="isThorough">Whether what still fits is put anew where it is best in the same technician's day, too: time passes.</param>
    public static WorkingPlan<Ways> Renew(TerritoryPicture picture, Ways travel, bool isThorough)
    {
        var plan = new WorkingPlan<Ways>(picture.Problem, travel, picture.Plan);
        for (var technician = 0; technician < picture.Crew.Length; technician++)
            if (isThorough || !plan.IsSound(technician)) DropWhatFitsNoLonger(plan, technician);
        var waiting = Enumerable.Range(0, plan.Jobs.Count).Where(job => job != picture.Asked && plan.TechnicianOf(job) is null)
            .OrderBy(job => plan.Jobs[job].Severity).ThenBy(job => plan.Jobs[job].DueBy ?? int.MaxValue).ThenBy(job => plan.Jobs[job].Id, StringComparer.Ordinal);
        foreach (var job in waiting)
            if (plan.Find(job) is { IsFound: true } found) plan.Insert(job, found.Technician, found.Position);
        return plan;
    }

    /// <summary>From the end, so that what stays was checked with all that comes before it.</summary>
    private static void DropWhatFitsNoLonger(WorkingPlan<Ways> plan, int technician)
    {
        var member = plan.Problem.Technicians[technician];
        foreach (var job in plan.RouteOf(technician).Skip(member.Committed.Length).Reverse())
        {
            plan.Remove(job);
            if (plan.Find(job, technician) is { IsFound: true } found) plan.Insert(job, technician, found.Position);
        }
    }

    /// <summary>For each technician the orders that are planned for them and not committed.</summary>
    public static IEnumerable<KeyValuePair<string, ImmutableArray<string>>> Routes(WorkingPlan<Ways> plan) =>
        plan.Problem.Technicians.Select((technician, index) => KeyValuePair.Create(
            technician.Id,
            plan.RouteOf(index).Skip(technician.Committed.Length).Select(job => plan.Jobs[job].Id).ToImmutableArray()));
}
