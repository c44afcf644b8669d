using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Dispatching.Policy.DayRepairs;
using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Technicians;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;

namespace Dispatch.Grains.Dispatching;

/// <summary>Carries out moves that were just found to hold, within the same turn of their dispatcher.</summary>
internal sealed class RepairTaker(IGrainFactory grains, TimeProvider time)
{
    public async Task<RepairTaken> TakeAsync(
        Territory territory, RepairTaking taking, ImmutableArray<RepairVerdict> verdicts, Caller caller)
    {
        var refused = verdicts.Where(verdict => verdict.Against is not null).ToList();
        if (refused.Count > 0 && !taking.IsRest) return new(IsStale: true, [], [.. refused]);
        // Repeated, each of them changes nothing; one key is for one append.
        caller = caller with { Idempotency = null };
        List<string> done = [];
        foreach (var (step, verdict) in taking.Steps.Zip(verdicts).Where(one => one.Second.Against is null))
        {
            var command = Command(step, verdict.Had, taking, LookedAt(territory, taking, step), time.GetUtcNow());
            if ((await grains.GetGrain<IWorkOrderGrain>(step.Order).Do(command, caller)).Rejection is { } rejection)
                refused.Add(verdict with { Against = rejection });
            else done.Add(step.Order);
        }

        if (taking.Question is { IsGone: true, Technician: { } gone })
            await grains.GetGrain<ITechnicianGrain>(gone)
                .GoOutOfService(null, string.IsNullOrWhiteSpace(taking.Note) ? "gone" : taking.Note, caller);
        return new(IsStale: false, [.. done], [.. refused]);
    }

    /// <summary>What is moved together, and what the dispatcher knows to be promised: the proposal was made around it.</summary>
    private static ImmutableArray<WorkOrderId> LookedAt(Territory territory, RepairTaking taking, RepairStep step) =>
    [
        .. taking.Steps.Select(other => new WorkOrderId(other.Order)),
        .. territory.Orders.Values
            .Where(order => order.Booking?.Technician.Value == step.Technician || order.Second?.Technician.Value == step.Technician)
            .Select(order => new WorkOrderId(order.Id)),
    ];

    private static WorkOrderCommand Command(
        RepairStep step, string? had, RepairTaking taking, ImmutableArray<WorkOrderId> besides, DateTimeOffset now)
    {
        var technician = new TechnicianId(step.Technician);
        if (had is null)
            return new AssignWorkOrder(technician, step.From, step.To, Source.Console, now, now, taking.Confirm) { Besides = besides };
        return had == step.Technician
            ? new RescheduleWorkOrder(step.From, step.To, string.IsNullOrWhiteSpace(taking.Note) ? $"{taking.Reason}" : taking.Note,
                Source.Console, now, now, step.Seen, taking.Confirm)
            { Besides = besides }
            : new ReassignWorkOrder(technician, step.From, step.To, taking.Reason, taking.Note, Source.Console, now, now, step.Seen,
                taking.Confirm)
            { Besides = besides };
    }
}
