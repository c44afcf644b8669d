using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Maintenance;
using Dispatch.Domain.Warranty;
using Dispatch.Grains.EventSourcing;
using Dispatch.Grains.Interfaces.Contracts.WorkOrders;

namespace Dispatch.Grains.Machines;

/// <summary>By which messages a machine has its services ordered, and orders dropped (R-MNT-3).</summary>
internal static class OrderMessages
{
    public static IEnumerable<Message> Of(
        string machine, MachineState after, ImmutableArray<MachineEvent> events) => events.Select(happened => happened switch
    {
        ServiceOrdered ordered => new Message(Target(machine, ordered.Service, ordered.Order), Order(machine, after, ordered)),
        ServiceOrderDropped dropped => new Message(Target(machine, dropped.Service, dropped.Order), new MaintenanceNotOwed(dropped.At)),
        _ => null,
    }).OfType<Message>();

    /// <summary><c>{serial}.{line}.{occurrence}</c>; an order after a dropped one has its number behind.</summary>
    private static string Target(string machine, ServiceKey service, int order) => string.Create(
        CultureInfo.InvariantCulture, $"work-order/{machine}.{service.Line}.{service.Occurrence}{(order > 1 ? $".{order}" : "")}");

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
