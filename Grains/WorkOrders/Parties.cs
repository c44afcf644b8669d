using System.Collections.Immutable;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Dispatching;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.WorkOrders;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.WorkOrders;

/// <summary>Looks for what is one trip with an order (R-TRIP-1), beside what the engine has gathered.</summary>
internal sealed class Parties(IWorkOrderViews orders, IOptions<DispatchOptions> options)
{
    private const int Most = 100;

    private static readonly ImmutableArray<WorkOrderStatus> Free = [WorkOrderStatus.Open, WorkOrderStatus.Offered, WorkOrderStatus.Accepted];

    /// <summary>The named orders, in this order, behind the order itself; those that are not known are left out.</summary>
    public async Task<ImmutableArray<TripStop>> NamedAsync(WorkOrderId order, WorkOrderState state, ImmutableArray<WorkOrderId> named)
    {
        var stops = ImmutableArray.CreateBuilder<TripStop>();
        stops.Add(Work(order, state).Stop());
        foreach (var other in named.Distinct().Take(Most))
            if (other != order && await orders.FindAsync(other.Value, CancellationToken.None) is { } found)
                stops.Add(Work(found.Order).Stop(Way(state, found.Order)));
        return stops.DrainToImmutable();
    }

    /// <summary>What else is to be done at the machine and goes behind the order, by whoever does that; what cannot be done yet stands last, where somebody is asked about it.</summary>
    public async Task<ImmutableArray<TripStop>> HereAsync(WorkOrderId order, WorkOrderState state, TechnicianId technician, DateTimeOffset at)
    {
        var rules = options.Value.Rules.Trips;
        var page = await orders.ListAsync(new WorkOrderFilter(Free, Machine: state.File!.Machine.Value), new PageRequest(null, Most), CancellationToken.None);
        var leader = Work(order, state);
        var open = page.Items.Where(row => row.Requirements.IsPlain).Where(row => row.Booking is null || row.Booking.Technician == technician || row.Booking.Trip?.Leader == order)
            .Select(Work).Where(work => !(work.AgreedAt > at + rules.Horizon)).ToList();
        return
        [
            leader.Stop(),
            .. Gathering.Here(leader, open.Where(work => work.IsPrepared)),
            .. Gathering.Here(leader, open.Where(work => work is { IsPrepared: false, IsAsked: true })),
        ];
    }

    private TimeSpan Way(WorkOrderState from, WorkOrderRow to) => from.File!.Machine != to.File.Machine && from.File.Site is { } here && to.File.Site is { } there
        ? options.Value.Rules.Trips.Way(Domain.Geography.GreatCircle.Kilometres(here, there))
        : TimeSpan.Zero;

    private TripWork Work(WorkOrderId order, WorkOrderState state) =>
        TripWork.Of(order, state.File!, state.Severity, state.Urgency, state.Preparation, isAsked: false, Lasts(state.File!));

    private TripWork Work(WorkOrderRow row) =>
        TripWork.Of(new(row.Id), row.File, row.Severity, row.Urgency, row.Preparation, row.Status == WorkOrderStatus.Offered, Lasts(row.File));

    private TimeSpan Lasts(WorkOrderFile file) => options.Value.Durations.Expected(file.Type, file.Model);
}
