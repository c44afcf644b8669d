using Dispatch.Domain.Dispatching.Scheduling;
using Dispatch.Domain.Dispatching.Travel;

namespace Dispatch.Domain.Dispatching.Policy.DayRepairs;

/// <summary>What a plan of a day comes to.</summary>
/// <param name="kilometres">Between two places by number.</param>
internal sealed class DayCost<TTravel>(TTravel travel, Func<int, int, double> kilometres)
    where TTravel : struct, ITravel
{
    public RepairCost Of(WorkingPlan<TTravel> plan)
    {
        var (breaches, late, unassigned, price) = (0, 0L, 0, 0L);
        for (var job = 0; job < plan.Jobs.Count; job++)
        {
            var terms = JobTerms.Of(plan.Jobs[job], plan.Problem);
            if (plan.StartsAt(job) is not { } start)
            {
                unassigned++;
                price += terms.Unassigned;
                if (plan.Jobs[job].DueBy is not null) breaches++;
                continue;
            }

            price += terms.CostAt(start) + (terms.Told >= 0 && terms.Told != plan.TechnicianOf(job) ? terms.Moved : 0);
            if (start <= terms.Due) continue;
            breaches++;
            late += start - terms.Due;
        }

        var (overtime, driven, far) = (0L, 0L, 0d);
        for (var technician = 0; technician < plan.Problem.Technicians.Length; technician++)
        {
            overtime += Overtime(plan, technician);
            foreach (var (from, to) in plan.LegsOf(technician))
            {
                driven += travel.Seconds(from, to);
                far += kilometres(from, to);
            }
        }

        price += driven + (overtime * plan.Problem.Weights.Grounds.OvertimePerSecond);
        return new(breaches, TimeSpan.FromSeconds(late), unassigned, TimeSpan.FromSeconds(overtime), TimeSpan.FromSeconds(driven), far,
            price);
    }

    /// <summary>Seconds of work after the end of the shift.</summary>
    public static int Overtime(WorkingPlan<TTravel> plan, int technician) =>
        plan.RouteOf(technician) is [.., var last] ? After(plan, technician, plan.StartsAt(last)!.Value + plan.Jobs[last].Duration) : 0;

    public static int After(WorkingPlan<TTravel> plan, int technician, int end) =>
        int.Max(0, end - plan.Problem.Technicians[technician].Shift.Until);

    /// <summary>Driven for a job: the way there and on less the way without it; 0 when nobody has it.</summary>
    public double Detour(WorkingPlan<TTravel> plan, int job)
    {
        if (plan.TechnicianOf(job) is not { } technician) return 0;
        var (route, position) = (plan.RouteOf(technician), plan.PositionOf(job));
        var before = position == 0 ? plan.Problem.Technicians[technician].Place : plan.Jobs[route[position - 1]].Place;
        var place = plan.Jobs[job].Place;
        if (position == route.Length - 1) return kilometres(before, place);
        var behind = plan.Jobs[route[position + 1]].Place;
        return kilometres(before, place) + kilometres(place, behind) - kilometres(before, behind);
    }
}
