using Dispatch.Dashboard.Jobs;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Technicians;
using Dispatch.Grains.Interfaces.WorkOrders;
using Dispatch.Http.Bodies;
using Dispatch.Http.Calls;
using Dispatch.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dispatch.Dashboard.WorkOrders;

/// <summary>Commands to one work order, answered with the order afterwards.</summary>
internal sealed class WorkOrderCommands(IGrainFactory grains, IWorkOrderViews orders, ITechnicianViews technicians, TimeProvider time)
{
    public async Task<Results<Ok<WorkOrderModel>, ProblemHttpResult>> RunAsync<TInput>(
        string id, Body<TInput> body, Func<TInput, Moment, WorkOrderCommand> command, CancellationToken cancellation) where TInput : JobInput
    {
        var asked = command(body.Value, Moment.Of(body.Value, time));
        if (Named(asked) is { } technician && await Absent(technician, cancellation) is { } absent)
            return Problem.Of(absent);
        if (asked is SetRequirements { Requirements: var requirements } && await Unknown(requirements, id, cancellation) is { } unknown)
            return Problem.Of(unknown);
        var outcome = await Fenced.CallAsync(() => grains.GetGrain<IWorkOrderGrain>(id).Do(asked, body.Caller));
        if (outcome.Rejection is { } rejection)
            return Problem.Of(rejection, absent: UnknownWorkOrder.Code);
        return await orders.FindAsync(id, cancellation) is { } order ? TypedResults.Ok(WorkOrderModel.Of(order)) : UnknownWorkOrder.Problem(id);
    }

    /// <summary>Other work and people that the work is arranged by have to be there.</summary>
    public async Task<Rejection?> Unknown(WorkRequirements requirements, string? self, CancellationToken cancellation)
    {
        if (requirements.Preferred is { } preferred && await Absent(new TechnicianId(preferred), cancellation) is { } absent) return absent;
        if (requirements.After is not { Order.Value: var before }) return null;
        if (before == self) return new("invalid_after", "Nothing comes after itself.");
        return await orders.FindAsync(before, cancellation) is null ? new(UnknownWorkOrder.Code, $"There is no work order {before} to come after.") : null;
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
