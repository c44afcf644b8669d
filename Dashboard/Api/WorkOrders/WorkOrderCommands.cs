using System.Collections.Immutable;
using Dispatch.Api.Commands;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Api.WorkOrders;

/// <summary>Commands to one work order, answered with the order afterwards.</summary>
internal sealed class WorkOrderCommands(IGrainFactory grains, IWorkOrderViews orders, ITechnicianViews technicians, ServiceWorkReader services, TimeProvider time)
{
    private static readonly TimeSpan FollowWithin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public async Task<Results<Ok<WorkOrderModel>, ProblemHttpResult>> RunAsync<TInput>(
        string id, Body<TInput> body, Func<TInput, Moment, WorkOrderCommand> command, CancellationToken cancellation) where TInput : JobInput
    {
        var (asked, foreign) = Acting.As(
            command(body.Value, Moment.Of(body.Value, body.Caller, time)) with { Backdated = body.Value.Backdated }, body.Caller.Reach.Technician);
        if (foreign is not null) return Problem.Forbidden(foreign);
        if (Named(asked) is { } technician && await Absent(technician, cancellation) is { } absent)
            return Problem.Of(absent);
        if (asked is SetRequirements { Requirements: var requirements, Confirm: var confirm } && await Unknown(requirements, id, confirm, cancellation) is { } unknown)
            return Problem.Of(unknown);
        // Whoever has work at a machine prepares what else is due there before they take it along (R-TRIP-1); the order knows of no other.
        var caller = asked is ContactCustomer or CheckMaterials ? body.Caller.Admitted() : body.Caller;
        var outcome = await Fenced.CallAsync(() => asked is SetRequirements { Requirements.After: not null } linking
            ? grains.GetGrain<ISequenceGrain>(ISequenceGrain.Key).Require(id, linking, caller)
            : grains.GetGrain<IWorkOrderGrain>(id).Do(asked, caller));
        if (outcome.Rejection is { } rejection)
            return Problem.Of(rejection, absent: UnknownWorkOrder.Code);
        if (asked is TakeAlong { Technician: { } taker, Along: var along }) await Followed(along, taker, cancellation);
        return await orders.FindAsync(id, cancellation) is { } order
            ? TypedResults.Ok(await services.WithWorkAsync(order, cancellation))
            : UnknownWorkOrder.Problem(id);
    }

    /// <summary>
    /// What a phone tells next may be of what it took along: it is theirs when the answer comes, unless it does not follow, of which the trip
    /// tells.
    /// </summary>
    private async Task Followed(ImmutableArray<WorkOrderId> along, TechnicianId taker, CancellationToken cancellation)
    {
        var until = time.GetUtcNow() + FollowWithin;
        foreach (var order in along)
        {
            while (time.GetUtcNow() < until && (await orders.FindAsync(order.Value, cancellation))?.Order.Booking?.Technician != taker)
                await Task.Delay(Look, time, cancellation);
        }
    }

    /// <summary>Other work and people that the work is arranged by have to be there; that nobody has a skill has to be wanted.</summary>
    /// <param name="confirm">Why it is asked for all the same; null refuses it.</param>
    public async Task<Rejection?> Unknown(WorkRequirements requirements, string? self, string? confirm, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(confirm) && requirements.Skills is not [] && requirements.Problem() is null
            && requirements.Unheard(await technicians.SkillsAsync(cancellation)) is { } unheard) return unheard;
        if (requirements.Preferred is { } preferred && await Absent(new TechnicianId(preferred), cancellation) is { } absent) return absent;
        if (requirements.After is not { Order.Value: var before }) return null;
        if (before == self) return new("invalid_after", "Nothing comes after itself.");
        return (await orders.FindAsync(before, cancellation))?.Order.Status switch
        {
            null => new(UnknownWorkOrder.Code, $"There is no work order {before} to come after."),
            WorkOrderStatus.Cancelled => new("after_cancelled", $"{before} was cancelled and will not be done: nothing can come after it."),
            _ => null,
        };
    }

    private async Task<Rejection?> Absent(TechnicianId technician, CancellationToken cancellation) =>
        await technicians.FindAsync(technician.Value, cancellation) switch
        {
            null => new("unknown_technician", $"No technician {technician} is known; register them first."),
            { Technician.LeftAt: not null } => new("technician_left", $"{technician} does not work here any more."),
            _ => null,
        };

    /// <summary>Whom the order is to be given to.</summary>
    private static TechnicianId? Named(WorkOrderCommand command) => command switch
    {
        OfferWorkOrder offer => offer.Technician,
        AssignWorkOrder assign => assign.Technician,
        ReassignWorkOrder reassign => reassign.Technician,
        BookSecond second => second.Technician,
        _ => null,
    };
}
