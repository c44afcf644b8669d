using System.Collections.Immutable;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Warranty;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;

namespace Dispatch.Grains.Machines;

/// <summary>By which messages a machine has its services ordered, and orders dropped (R-MNT-3).</summary>
internal static class OrderMessages
{
    public static IEnumerable<Message> Of(
        string machine, MachineState before, MachineState after, ImmutableArray<MachineEvent> events)
    {
        var state = before;
        foreach (var happened in events)
        {
            if (happened is ServiceOrdered ordered)
                yield return new Message(Target(Service.OrderId(machine, ordered.Service, ordered.Order)), Order(machine, after, ordered));
            if (happened is ServiceOrderDropped dropped && state.Find(dropped.Service)?.StandingOrder(machine) is { } standing)
                yield return new Message(Target(standing), new MaintenanceNotOwed(dropped.At) { Reason = Why(state, dropped.Service) });
            state = MachineState.Evolve(state, happened);
        }
    }

    private static CancelReason Why(MachineState state, ServiceKey service) => state.Find(service)?.State switch
    {
        ServiceState.Done => CancelReason.DoneElsewhere,
        ServiceState.Skipped => CancelReason.Skipped,
        _ => CancelReason.NotOwed,
    };

    private static string Target(string order) => $"work-order/{order}";

    private static MaintenanceOrdered Order(string machine, MachineState state, ServiceOrdered ordered)
    {
        var (file, service) = (state.File!, Agenda.Of(state).First(s => s.Key == ordered.Service));
        return new MaintenanceOrdered(
            new SerialNumber(machine),
            file.Model,
            ordered.Service,
            file.Station!.Value,
            file.Customer,
            file.Site,
            file.TimeZone,
            WarrantyFinding.At(ordered.At, state.WarrantyUntil),
            service.Record?.RaisedAt ?? Forecast.Of(service, state.Forecast),
            ordered.At);
    }
}
