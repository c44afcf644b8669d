using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Dispatching.Travel;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Policy.DayRepairs;

/// <summary>
/// Which moves of a proposal still hold: the order is as it was seen, its technician is there, they can be there at the proposed time, and
/// nobody else whom something was promised is made to wait for it. What is taken is looked at together: a move may need another one.
/// </summary>
public static class RepairCheck
{
    public static ImmutableArray<RepairVerdict> Check<TTravel>(
        Territory territory, ImaginedDay day, TTravel travel, ImmutableArray<RepairStep> steps)
        where TTravel : struct, ITravel
    {
        ArgumentNullException.ThrowIfNull(territory);
        ArgumentNullException.ThrowIfNull(day);
        var problem = day.Problem(travel);
        var stands = new WorkingPlan<TTravel>(problem, travel, day.AsPromised());
        var against = steps.ToDictionary(step => step, step => Changed(territory, day, step));
        while (true)
        {
            var holding = steps.Where(step => against[step] is null && day.Picture.JobOf(step.Order) is not null).ToImmutableArray();
            var late = Late(day, stands, new WorkingPlan<TTravel>(problem, travel, With(day, stands, holding)), holding);
            if (late.IsEmpty) break;
            foreach (var step in late)
                against[step] = new("no_longer_fits",
                    $"{step.Technician} cannot be at {step.Order} by {step.From:u} any more without keeping others waiting.");
        }

        return [.. steps.Select(step =>
            new RepairVerdict(step.Order, territory.Orders.GetValueOrDefault(step.Order)?.Booking?.Technician.Value, against[step]))];
    }

    /// <summary>
    /// What the day comes to with some of the moves, those that do not hold left out; what nobody was told of stays where it is planned.
    /// </summary>
    /// <param name="kilometres">Between two places by number.</param>
    public static RepairCost Weigh<TTravel>(
        Territory territory, ImaginedDay day, TTravel travel, Func<int, int, double> kilometres, ImmutableArray<RepairStep> steps)
        where TTravel : struct, ITravel
    {
        ArgumentNullException.ThrowIfNull(day);
        var problem = day.Problem(travel);
        var stands = new WorkingPlan<TTravel>(problem, travel, day.AsPromised());
        var holding = steps.Zip(Check(territory, day, travel, steps))
            .Where(one => one.Second.Against is null && day.Picture.JobOf(one.First.Order) is not null).Select(one => one.First);
        return new DayCost<TTravel>(travel, kilometres).Of(
            new WorkingPlan<TTravel>(problem, travel, With(day, stands, [.. holding], isPlannedKept: true)));
    }

    /// <summary>The moves with those that each of them needs: without which it would not hold, though all others were taken.</summary>
    public static ImmutableArray<RepairMove> Related<TTravel>(
        Territory territory, ImaginedDay day, TTravel travel, ImmutableArray<RepairMove> moves)
        where TTravel : struct, ITravel
    {
        var steps = moves.Where(move => move is { To: not null, StartsAt: not null, EndsAt: not null })
            .Select(move => new RepairStep(move.Order, move.Seen, move.To!, move.StartsAt!.Value, move.EndsAt!.Value)).ToImmutableArray();
        if (steps.Length < 2) return moves;
        var broken = steps.ToDictionary(step => step.Order, step => Broken([.. steps.Where(other => other != step)]).ToHashSet());
        var always = Broken(steps).ToHashSet();
        return [.. moves.Select(
            move => move with { Needs = [.. broken.Where(one => one.Value.Contains(move.Order) && !always.Contains(move.Order))
                .Select(one => one.Key).Order(StringComparer.Ordinal)] })];

        IEnumerable<string> Broken(ImmutableArray<RepairStep> some) =>
            Check(territory, day, travel, some).Where(verdict => verdict.Against is not null).Select(verdict => verdict.Order);
    }

    private static Rejection? Changed(Territory territory, ImaginedDay day, RepairStep step)
    {
        if (territory.Orders.GetValueOrDefault(step.Order) is not { } order)
            return new("order_gone", $"{step.Order} is over, or belongs to another territory.");
        if (order.Booking is { } booking)
        {
            if ((booking.Technician.Value, booking.From, booking.To) == (step.Technician, step.From, step.To)) return null;
            if (step.Seen is null || !step.Seen.Is(booking))
                return new("booking_changed", $"{booking.Technician} has {step.Order} by booking {booking.Number} now; look at it again.");
            if (!day.Promised.ContainsKey(order.Id))
                return new("order_under_way", $"{booking.Technician} is at {step.Order}, or on the way: it does not move any more.");
            if (order.Lock is LockMode.Technician or LockMode.Both && booking.Technician.Value != step.Technician)
                return new("technician_locked", "The technician is locked: unlock the order first.");
        }
        else if (step.Seen is not null || order.Status != WorkOrderStatus.Open || order.Offers.Any(
            offer => offer.State == OfferState.Pending))
        {
            return new("booking_changed", $"{step.Order} is not as it was: look at it again.");
        }

        if (day.Picture.TechnicianOf(step.Technician) is not { } technician || day.Picture.Problem.Technicians[technician].IsOffDuty)
            return new("not_on_duty", $"{step.Technician} is not on shift in this territory any more.");
        return day.Picture.JobOf(step.Order) is null ? new("not_to_be_planned", $"{step.Order} is not to be planned now.") : null;
    }

    /// <summary>What is promised and what is taken, each technician's by time; work that nobody was told of gives way.</summary>
    /// <param name="isPlannedKept">It stays where it is planned instead.</param>
    private static Plan With<TTravel>(
        ImaginedDay day, WorkingPlan<TTravel> stands, ImmutableArray<RepairStep> steps, bool isPlannedKept = false)
        where TTravel : struct, ITravel
    {
        var taken = steps.ToDictionary(step => day.Picture.JobOf(step.Order)!.Value);
        var routes = stands.Problem.Technicians.Select((technician, index) => technician.Committed.AddRange(
            day.TheirsInOrder(technician.Id).Where(job => !taken.ContainsKey(job))
                .Select(job => (Job: job, At: stands.StartsAt(job)!.Value))
                .Concat(isPlannedKept ? Planned(index, technician).Select(job => (Job: job, At: stands.StartsAt(job)!.Value)) : [])
                .Concat(taken.Where(one => one.Value.Technician == technician.Id)
                    .Select(one => (Job: one.Key, At: day.Seconds(one.Value.From))))
                .OrderBy(one => one.At).ThenBy(one => one.Job).Select(one => one.Job))).ToImmutableArray();
        var planned = routes.SelectMany(route => route).ToHashSet();
        return new Plan(routes, [.. Enumerable.Range(0, stands.Jobs.Count).Where(job => !planned.Contains(job))]);

        IEnumerable<int> Planned(int index, PlanTechnician technician) => stands.RouteOf(index).Skip(technician.Committed.Length)
            .Where(job => !taken.ContainsKey(job) && !day.Promised.ContainsKey(stands.Jobs[job].Id));
    }

    /// <summary>Those that come too late themselves; where there are none, those that make others late.</summary>
    private static ImmutableArray<RepairStep> Late<TTravel>(
        ImaginedDay day, WorkingPlan<TTravel> stands, WorkingPlan<TTravel> plan, ImmutableArray<RepairStep> steps)
        where TTravel : struct, ITravel
    {
        var jobs = steps.ToDictionary(step => step, step => day.Picture.JobOf(step.Order)!.Value);
        var late = steps.Where(step => !MayDo(step) || plan.StartsAt(jobs[step]) > day.Seconds(step.From) + day.Tolerance)
            .ToImmutableArray();
        if (!late.IsEmpty) return late;
        var moved = jobs.Values.ToHashSet();
        var waiting = Enumerable.Range(0, plan.Problem.Technicians.Length)
            .Where(technician => plan.RouteOf(technician).Any(job => !moved.Contains(job) && IsDelayed(day, stands, plan, job)))
            .Select(technician => plan.Problem.Technicians[technician].Id).ToHashSet();
        return [.. steps.Where(step => waiting.Contains(step.Technician))];

        // Whoever has accepted it said that they can.
        bool MayDo(RepairStep step) => day.Promised.GetValueOrDefault(step.Order)?.Booking!.Technician.Value == step.Technician
            || plan.May(jobs[step], plan.TechnicianOf(jobs[step])!.Value);
    }

    /// <summary>Later than it stands, and later than was promised.</summary>
    private static bool IsDelayed<TTravel>(ImaginedDay day, WorkingPlan<TTravel> stands, WorkingPlan<TTravel> plan, int job)
        where TTravel : struct, ITravel
    {
        if (!day.Promised.TryGetValue(plan.Jobs[job].Id, out var order)) return false;
        var promised = order.Booking!.From is { } from ? day.Seconds(from) : int.MinValue;
        return plan.StartsAt(job) > int.Max(promised, stands.StartsAt(job) ?? int.MinValue) + day.Tolerance;
    }
}
