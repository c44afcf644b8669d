using System.Collections.Immutable;
using Dispatch.Domain.Requests;
using Dispatch.Domain.Stations;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Machines;
using Dispatch.Grains.Interfaces.Views.Requests;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Grains.Stations;

/// <summary>Reads, part by part, what a closed station hands over.</summary>
internal sealed class StationHandover(ITechnicianViews technicians, IWorkOrderViews orders, IRequestViews requests, IMachineViews machines)
{
    private const int PartSize = 200;

    public static HandoverStep First { get; } = new(HandoverKind.Technicians, null);

    /// <returns>Targets of the outbox, and where the next part begins; null when this was the last.</returns>
    public async Task<(ImmutableArray<string> Targets, HandoverStep? Next)> ReadAsync(
        string station, HandoverStep step, CancellationToken cancellation)
    {
        var page = new PageRequest(step.After, PartSize);
        var (targets, after) = step.Kind switch
        {
            HandoverKind.Technicians =>
                Part(await technicians.ListAsync(station, page, cancellation), item => $"technician/{item.Technician.Id}"),
            HandoverKind.WorkOrders =>
                Part(await orders.ListAsync(new WorkOrderFilter(WorkOrderStatuses.Unfinished, Station: station), page, cancellation),
                    row => $"work-order/{row.Id}"),
            HandoverKind.Requests => Part(
                await requests.ListAsync(
                    new RequestFilter([RequestStatus.Open, RequestStatus.Answered], Station: station), page, cancellation),
                item => $"request/{item.Request.Id}"),
            HandoverKind.Machines => Part(await machines.ListAsync(new MachineFilter(Station: station), page, cancellation),
                item => $"machine/{item.Machine.SerialNumber}"),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.Kind, "Not a kind of what a station has."),
        };
        return (targets, after is not null
            ? step with { After = after }
            : step.Kind < HandoverKind.Machines ? new HandoverStep(step.Kind + 1, null) : null);
    }

    private static (ImmutableArray<string> Targets, string? After) Part<T>(Page<T> page, Func<T, string> target) =>
        ([.. page.Items.Select(target)], page.Next);
}
