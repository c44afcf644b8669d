using System.Collections.Immutable;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Contracts.Calls;
using Dispatch.Grains.Interfaces.Contracts.Stations;
using Dispatch.Grains.Interfaces.Contracts.Technicians;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Technicians;

namespace Dispatch.Grains.Stations;

internal sealed class ClosingsGrain(IStationViews stations, ITechnicianViews technicians, HeldWork held, TimeProvider time) : Grain,
    IClosingsGrain
{
    public async Task<Outcome> CloseStation(string station, string? successor, string? note, Caller caller)
    {
        if (successor is not null && successor != station)
        {
            switch (await stations.FindAsync(successor, CancellationToken.None))
            {
                case null: return Outcome.Refused("unknown_successor", $"No station {successor} is known.");
                case { ClosedAt: { } closed }:
                    return Outcome.Refused(
                    "successor_closed", $"{successor} was closed at {closed:u}: name a station that works.");
            }
        }

        return await GrainFactory.GetGrain<IServiceStationGrain>(station).Close(successor, note, caller);
    }

    public async Task<Outcome> CloseTechnician(string technician, string? successor, string? note, string? confirm, Caller caller)
    {
        var (leaving, heir) = (GrainFactory.GetGrain<ITechnicianGrain>(technician), successor is null
            ? null
            : GrainFactory.GetGrain<ITechnicianGrain>(successor));
        if (heir is null || successor == technician) return await leaving.Close(successor, note, caller);
        switch (await technicians.FindAsync(successor!, CancellationToken.None))
        {
            case null: return Outcome.Refused("unknown_successor", $"No technician {successor} is known.");
            case { Technician.LeftAt: { } left }:
                return Outcome.Refused(
                "successor_left", $"{successor} left at {left:u}: name somebody who works here.");
        }

        var isInsisted = !string.IsNullOrWhiteSpace(confirm);
        var hours = await held.EngagementsAsync(new TechnicianId(technician), time.GetUtcNow(), CancellationToken.None);
        ImmutableArray<WorkOrderId> orders = [.. hours.Select(taken => taken.Order)];
        var engaged = await heir.Engage(orders, hours, [], isInsisted);
        if (Leaving.Doubled(new TechnicianId(successor!), hours, engaged.Overlaps) is { } doubled && !isInsisted) return new(doubled);
        var outcome = await leaving.Close(successor, note, caller);
        // Where they leave, the hours stay held until the orders are the successor's.
        if (outcome.Rejection is not null) await heir.Disengage(orders);
        return outcome;
    }
}
