using System.Collections.Immutable;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Grains.Technicians;

/// <summary>Reads which work a technician has or is asked to take.</summary>
internal sealed class HeldWork(IWorkOrderViews orders)
{
    private const int PageSize = 500;

    private static readonly ImmutableArray<WorkOrderStatus> InHand =
        [WorkOrderStatus.Accepted, WorkOrderStatus.EnRoute, WorkOrderStatus.OnSite, WorkOrderStatus.Paused];

    /// <summary>Ids of the orders that a release concerns, in order.</summary>
    public async Task<ImmutableArray<WorkOrderId>> ConcernedAsync(Release release, DateTimeOffset at, CancellationToken cancellation)
    {
        var technician = release.Technician.Value;
        var booked = await AllAsync(new WorkOrderFilter(InHand, Technician: technician), cancellation);
        var asked = await AllAsync(new WorkOrderFilter([WorkOrderStatus.Offered], OfferedTo: technician), cancellation);
        return
        [
            .. booked.Where(
                order => order.Booking is { } booking && release.Takes(order.File.Station, booking.From, booking.To, IsUnderWay(order), at))
                .Concat(asked.Where(order => order.Offers.Any(
                    offer => offer.State == OfferState.Pending && offer.Technician == release.Technician
                    && release.Takes(order.File.Station, offer.From, offer.To, false, at))))
                .Select(order => order.Id).Distinct().Order(StringComparer.Ordinal).Select(WorkOrderId.Of),
        ];
    }

    /// <summary>
    /// Where they are on site or on the way to as far as known, with the last report of it; that on which they come along by their own
    /// reports.
    /// </summary>
    public async Task<ImmutableArray<JobReached>> UnderWayAsync(TechnicianId technician, CancellationToken cancellation) =>
    [
        .. (await AllAsync(new WorkOrderFilter(InHand, Technician: technician.Value), cancellation))
            .Select(order => (Order: order, At: order.Booking?.Technician == technician
                ? ReachedAt(order.Status, order.Booking)
                : order.Second?.ArrivedAt ?? order.Second?.DepartedAt))
            .Where(job => job.At is not null)
            .Select(job => new JobReached(new WorkOrderId(job.Order.Id), job.At!.Value) { Machine = job.Order.File.Machine }),
    ];

    private static DateTimeOffset? ReachedAt(WorkOrderStatus status, Booking booking) => status switch
    {
        WorkOrderStatus.OnSite => booking.ArrivedAt,
        WorkOrderStatus.EnRoute => booking.DepartedAt,
        _ => null,
    };

    /// <summary>The hours that their work takes, with that on which they come along.</summary>
    public async Task<ImmutableArray<Engagement>> EngagementsAsync(
        TechnicianId technician, DateTimeOffset now, CancellationToken cancellation) =>
    [
        .. (await AllAsync(new WorkOrderFilter(InHand, Technician: technician.Value), cancellation))
            .Select(order => (order.Booking?.Technician == technician ? order.Booking : order.Second) is { } booking
                ? Engagement.Of(new(order.Id), order.File.Machine, order.Status, booking, now)
                : null)
            .OfType<Engagement>(),
    ];

    private static bool IsUnderWay(WorkOrderRow order) =>
        order.Status is WorkOrderStatus.EnRoute or WorkOrderStatus.OnSite || order.PausedFrom == WorkOrderStatus.OnSite;

    private Task<ImmutableArray<WorkOrderRow>> AllAsync(WorkOrderFilter filter, CancellationToken cancellation) =>
        Pages.AllAsync(PageSize, page => orders.ListAsync(filter, page, cancellation));
}
