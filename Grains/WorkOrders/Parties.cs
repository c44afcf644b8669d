using System.Collections.Immutable;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.Trips;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Dispatching;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Microsoft.Extensions.Options;

namespace Dispatch.Grains.WorkOrders;

/// <summary>Looks for what is one trip with an order (R-TRIP-1), beside what the engine has gathered.</summary>
internal sealed class Parties(IWorkOrderViews orders, IOptions<DispatchOptions> options)
{
    private const int Most = 100;

    private static readonly ImmutableArray<WorkOrderStatus> Free =
        [WorkOrderStatus.Open, WorkOrderStatus.Offered, WorkOrderStatus.Accepted];

    /// <summary>
    /// The named orders, in this order, behind the order itself, and how they were named; those that are not known are no stops.
    /// </summary>
    public async Task<(ImmutableArray<TripStop> Stops, ImmutableArray<Companion> Companions)> NamedAsync(
        WorkOrderId order, WorkOrderState state, ImmutableArray<WorkOrderId> named)
    {
        var (stops, companions) = (ImmutableArray.CreateBuilder<TripStop>(), ImmutableArray.CreateBuilder<Companion>());
        stops.Add(Work(order, state).Stop());
        var (site, machine) = (state.File!.Site, state.File.Machine);
        foreach (var other in named.Take(Most))
        {
            var found = (await orders.FindAsync(other.Value, CancellationToken.None))?.Order;
            companions.Add(new(other, found?.File.Station,
                found?.File.Machine == state.File.Machine ? null : Kilometres(state.File.Site, found?.File.Site)));
            if (found is null || stops.Any(stop => stop.Order == other)) continue;
            stops.Add(Work(found).Stop(found.File.Machine == machine || Kilometres(site, found.File.Site) is not { } way
                ? TimeSpan.Zero
                : options.Value.Rules.Trips.Way(way)));
            (site, machine) = (found.File.Site ?? site, found.File.Machine);
        }

        return (stops.DrainToImmutable(), companions.DrainToImmutable());
    }

    /// <summary>
    /// What else is to be done at the machine and goes behind the order, by whoever does that; what cannot be done yet, or is somebody
    /// else's, stands last: it is asked, and named when it does not follow.
    /// </summary>
    /// <param name="isGiven">They get the order now: then they are told what somebody else has.</param>
    public async Task<ImmutableArray<TripStop>> HereAsync(
        WorkOrderId order, WorkOrderState state, TechnicianId technician, DateTimeOffset at, bool isGiven)
    {
        var rules = options.Value.Rules.Trips;
        var page = await orders.ListAsync(
            new WorkOrderFilter(Free, Machine: state.File!.Machine.Value), new PageRequest(null, Most), CancellationToken.None);
        var leader = Work(order, state);
        var rows = page.Items.Where(row => row.Requirements.IsPlain).ToLookup(row => IsAnothers(row, order, technician));
        var open = rows[false].Select(Work).Where(work => !(work.AgreedAt > at + rules.Horizon)).ToList();
        return
        [
            leader.Stop(),
            .. Gathering.Here(leader, open.Where(work => work.IsPrepared)),
            .. Gathering.Here(leader, open.Where(work => work is { IsPrepared: false, IsAsked: true })),
            .. isGiven ? Gathering.Here(leader, rows[true].Select(Work)) : [],
        ];
    }

    private static bool IsAnothers(WorkOrderRow row, WorkOrderId order, TechnicianId technician) =>
        row.Booking is { } booking && booking.Technician != technician && booking.Trip?.Leader != order;

    private static double? Kilometres(GeoPoint? from, GeoPoint? to) =>
        from is { } here && to is { } there ? GreatCircle.Kilometres(here, there) : null;

    private TripWork Work(WorkOrderId order, WorkOrderState state) =>
        TripWork.Of(order, state.File!, state.Severity, state.Urgency, state.Preparation, isAsked: false, Lasts(state.File!));

    private TripWork Work(WorkOrderRow row) =>
        TripWork.Of(new(row.Id), row.File, row.Severity, row.Urgency, row.Preparation, row.Status == WorkOrderStatus.Offered,
            Lasts(row.File));

    private TimeSpan Lasts(WorkOrderFile file) => options.Value.Durations.Expected(file.Type, file.Model);
}
