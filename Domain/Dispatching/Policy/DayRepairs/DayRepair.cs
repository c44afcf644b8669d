using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Improvement;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Dispatching.Travel;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Policy.DayRepairs;

/// <summary>
/// How a day could go on when somebody is ill, a job takes longer, or there is room: by the plan's own function and search, with what was
/// promised free to move at its price. Asking changes nothing.
/// </summary>
public static class DayRepair
{
    private const ulong Seed = 1;

    /// <param name="kilometres">Between two places by number.</param>
    /// <param name="own">What the engine plans by itself.</param>
    /// <param name="rounds">Of the search, 0 or more.</param>
    public static RepairProposal Propose<TTravel>(
        ImaginedDay day, TTravel travel, Func<int, int, double> kilometres, Renewal<TTravel> own, int rounds)
        where TTravel : struct, ITravel
    {
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(own);
        var (problem, cost) = (day.Problem(travel), new DayCost<TTravel>(travel, kilometres));
        var stands = new WorkingPlan<TTravel>(problem, travel, day.AsPromised());
        var repaired = new WorkingPlan<TTravel>(problem, travel, Kept(day, problem, travel, Searched(day, problem, travel, rounds)));
        var moves = Enumerable.Range(0, problem.Jobs.Length).Select(job => Move(day, stands, repaired, cost, own, job))
            .OfType<RepairMove>();
        return new(
            day.Picture.At, [.. moves.Concat(day.Left.Select(Left)).OrderBy(move => move.StartsAt is null).ThenBy(move => move.StartsAt)
                .ThenBy(move => move.Order, StringComparer.Ordinal)], cost.Of(stands), cost.Of(repaired));
    }

    private static Plan Searched<TTravel>(ImaginedDay day, Problem problem, TTravel travel, int rounds)
        where TTravel : struct, ITravel
    {
        var plan = new WorkingPlan<TTravel>(problem, travel, day.AsPromised());
        Planning.Settle(plan, -1, isThorough: false);
        foreach (var job in Movable(day, problem).OrderBy(job => problem.Jobs[job].Severity))
        {
            plan.Remove(job);
            GivingWay.Place(plan, job);
        }

        Planning.Settle(plan, -1, isThorough: false);

        var start = plan.ToPlan();
        return Improver.Improve(problem, travel, start, Seed, new RoundBudget(rounds), SearchOptions.Live).ApplyTo(start) ?? start;
    }

    /// <summary>
    /// What fits nowhere stays with whoever was to do it, late and beyond the shift if need be: a promise is not given up because it costs.
    /// </summary>
    private static Plan Kept<TTravel>(ImaginedDay day, Problem problem, TTravel travel, Plan found)
        where TTravel : struct, ITravel
    {
        var plan = new WorkingPlan<TTravel>(problem, travel, found);
        var routes = found.Routes;
        foreach (var job in Movable(day, problem).Where(job => plan.TechnicianOf(job) is null))
        {
            if (HolderOf(day, problem, job) is not { } holder) continue;
            var from = day.Promised[problem.Jobs[job].Id].Booking!.From is { } at ? day.Seconds(at) : int.MaxValue;
            var position = routes[holder].TakeWhile(other => plan.StartsAt(other) is not { } start || start <= from).Count();
            routes = routes.SetItem(holder, routes[holder].Insert(int.Max(position, problem.Technicians[holder].Committed.Length), job));
        }

        var taken = routes.SelectMany(route => route).ToHashSet();
        return new Plan(routes, [.. found.Unassigned.Where(job => !taken.Contains(job))]);
    }

    /// <summary>Of somebody who is gone, and nobody can be proposed for it.</summary>
    private static RepairMove Left(OpenOrder order) => new(
        order.Id, new BookingSeen(order.Booking!.Number, order.Booking.From, order.Booking.To), order.Booking.Technician.Value,
        order.Booking.From, null, null, null, null)
    {
        DueBy = order.ArriveBy,
    };

    private static IEnumerable<int> Movable(ImaginedDay day, Problem problem) =>
        Enumerable.Range(0, problem.Jobs.Length).Where(job => day.Promised.ContainsKey(problem.Jobs[job].Id));

    /// <summary>Whoever was to do it, while they are on shift.</summary>
    private static int? HolderOf(ImaginedDay day, Problem problem, int job) =>
        day.Picture.TechnicianOf(day.Promised[problem.Jobs[job].Id].Booking!.Technician.Value) is { } holder
            && !problem.Technicians[holder].IsOffDuty ? holder : null;

    /// <summary>Null where nothing that was promised would be otherwise.</summary>
    private static RepairMove? Move<TTravel>(
        ImaginedDay day, WorkingPlan<TTravel> stands, WorkingPlan<TTravel> repaired, DayCost<TTravel> cost, Renewal<TTravel> own, int job)
        where TTravel : struct, ITravel
    {
        var (planned, picture) = (repaired.Jobs[job], day.Picture);
        if (picture.OrderOf(planned.Id) is null) return null;
        var promised = day.Promised.GetValueOrDefault(planned.Id);
        var to = repaired.TechnicianOf(job) is { } technician ? repaired.Problem.Technicians[technician].Id : null;
        var (start, from) = (repaired.StartsAt(job), promised?.Booking!.From);
        if (promised is null ? !IsGiven() : to == promised.Booking!.Technician.Value && from is { } told
            && Math.Abs(start!.Value - day.Seconds(told)) <= day.Tolerance)
            return null;
        return new(
            planned.Id,
            promised?.Booking is { } booking ? new BookingSeen(booking.Number, booking.From, booking.To) : null,
            promised?.Booking!.Technician.Value,
            from,
            promised is not null && stands.StartsAt(job) is { } stood ? picture.Instant(stood) : null,
            to,
            start is { } at ? picture.Instant(at) : null,
            start is { } begin ? picture.EndOf(planned, begin, repaired.TechnicianOf(job)!.Value) : null)
        {
            DueBy = planned.DueBy is { } due ? picture.Instant(due) : null,
            Later = start is { } then && from is { } before ? picture.Instant(then) - before : null,
            Overtime = to is null ? TimeSpan.Zero : TimeSpan.FromSeconds(
                DayCost<TTravel>.After(repaired, repaired.TechnicianOf(job)!.Value, start!.Value + planned.Duration)),
            Kilometres = cost.Detour(repaired, job) - (promised is null ? 0 : cost.Detour(stands, job)),
        };

        // Work that somebody had to let go, and a breakdown that the engine by itself has nobody for.
        bool IsGiven() => to is not null && picture.OrderOf(planned.Id) is { Booking: null, Status: WorkOrderStatus.Open } open
            && (open.IsLetGo || (planned.Waits && own.Picture.JobOf(planned.Id) is { } known && own.Plan.TechnicianOf(known) is null));
    }
}
