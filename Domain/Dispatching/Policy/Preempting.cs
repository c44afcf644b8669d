using System.Collections.Immutable;
using Dispatch.Domain.Dispatching.Decisions;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Dispatching.Travel;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Domain.Dispatching.Policy;

/// <summary>
/// When an emergency may go ahead of work that a technician has accepted: only for severity 1, only when its clock is missed otherwise,
/// only ahead of severity 3 and 4 that nobody has set out for and nobody has locked, and only if no other clock is missed for it.
/// </summary>
public static class Preempting
{
    private const int Emergency = 1;
    private const int Minor = 3;

    internal static bool IsCalledFor<TTravel>(Territory territory, TerritoryPicture picture, WorkingPlan<TTravel> plan)
        where TTravel : struct, ITravel =>
        territory.Orders.Values.Any(order =>
            order is { Status: WorkOrderStatus.Open, Severity: Emergency } && picture.JobOf(order.Id) is { } job && IsMissed(plan, job))
        || (picture.Asked >= 0 && plan.Jobs[picture.Asked] is { Severity: Emergency, IsEmergency: true } && IsMissed(plan, picture.Asked));

    /// <summary>Accepted orders that may be done later than planned, by the same technician.</summary>
    internal static ImmutableHashSet<string> Yielding(Territory territory) =>
        [.. territory.Orders.Values.Where(MayYield).Select(order => order.Id)];

    /// <summary>Those of them whose emergency has been accepted: they are planned behind it from now on.</summary>
    public static ImmutableHashSet<string> Postponed(Territory territory, DispatchState state)
    {
        ArgumentNullException.ThrowIfNull(territory);
        ArgumentNullException.ThrowIfNull(state);
        return
        [
            .. state.Orders
                .Where(decided => !decided.Value.Yielding.IsEmpty && territory.Orders.GetValueOrDefault(decided.Key)?.Booking is not null)
                .SelectMany(decided => decided.Value.Yielding)
                .Where(later => territory.Orders.GetValueOrDefault(later) is { } order && MayYield(order)),
        ];
    }

    internal static bool Helps<TTravel>(WorkingPlan<TTravel> before, WorkingPlan<TTravel> after)
        where TTravel : struct, ITravel
    {
        var missed = Missed(after);
        var was = Missed(before);
        return missed.Count < was.Count && missed.IsSubsetOf(was);
    }

    private static bool MayYield(OpenOrder order) =>
        order is { Status: WorkOrderStatus.Accepted, Severity: >= Minor, Lock: LockMode.None or LockMode.Technician };

    private static HashSet<string> Missed<TTravel>(WorkingPlan<TTravel> plan)
        where TTravel : struct, ITravel =>
        [.. Enumerable.Range(0, plan.Jobs.Count).Where(job => IsMissed(plan, job)).Select(job => plan.Jobs[job].Id)];

    private static bool IsMissed<TTravel>(WorkingPlan<TTravel> plan, int job)
        where TTravel : struct, ITravel =>
        plan.StartsAt(job) is not { } start || (plan.Jobs[job].DueBy is { } due && start > due);
}
