using System.Collections.Immutable;
using Dispatch.Domain.Geography;
using Dispatch.Domain.Notices;
using Dispatch.Domain.Positions;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Ports;
using Dispatch.Grains.Interfaces.Views;
using Dispatch.Grains.Interfaces.Views.Notices;
using Dispatch.Grains.Interfaces.Views.Positions;
using Dispatch.Grains.Interfaces.Views.ServiceRecords;
using Dispatch.Grains.Interfaces.Views.Stations;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.WorkOrders;
using Microsoft.Extensions.Options;

namespace Dispatch.Api.Tracking;

/// <summary>Shows a customer their visit, and nothing of anybody else's.</summary>
internal sealed class VisitReader(
    IWorkOrderViews orders,
    ITechnicianViews technicians,
    IStationViews stations,
    IPositionViews positions,
    IRecordViews records,
    INoticeViews notices,
    ITravelTimes travel,
    IOptions<TrackingOptions> options,
    TimeProvider time)
{
    private const int MostNotices = 20;

    /// <returns>Null when there is no such order.</returns>
    public async Task<VisitModel?> FindAsync(WorkOrderId id, CancellationToken cancellation)
    {
        if (await orders.FindAsync(id.Value, cancellation) is not { Order: var order }) return null;
        var (file, booking) = (order.File, order.Booking);
        var person = booking is null ? null : await technicians.FindAsync(booking.Technician.Value, cancellation);
        var station = await stations.FindAsync(file.Station.Value, cancellation);
        var position = await Position(order, cancellation);
        var record = (await records.VersionsAsync(id.Value, cancellation)).FirstOrDefault();
        var isHere = order.Status is WorkOrderStatus.OnSite or WorkOrderStatus.Paused or WorkOrderStatus.Completed;
        return new(
            order.Status,
            file.Type,
            file.Machine.Value,
            file.Model,
            station?.Name,
            person?.Person?.Name,
            booking?.ArrivedAt is null ? await ComesAt(order, position, cancellation) : null,
            booking?.ArrivedAt,
            order.Completion?.At,
            position is { } seen ? new(seen.Position.Latitude, seen.Position.Longitude, seen.At) : null,
            file.Site is { } site ? new(site.Latitude, site.Longitude, null) : null,
            record?.Record.Version.Sheet.Work,
            isHere && record is { Record: { Gaps.IsEmpty: true, Version.Signature: null } },
            record?.Record.Version.Signature?.SignedAt,
            order.Status is WorkOrderStatus.Completed or WorkOrderStatus.Closed,
            order.Rating)
        {
            Notices = await Notices(id, cancellation),
        };
    }

    private async Task<ImmutableArray<VisitNotice>> Notices(WorkOrderId id, CancellationToken cancellation)
    {
        var rows = (await notices.ListAsync(
            new(NoticeAudience.Customer, WorkOrder: id.Value), new PageRequest(null, MostNotices), cancellation)).Items;
        var names = new Dictionary<TechnicianId, string?>();
        foreach (var technician in rows.Select(row => row.Notice.Technician).Distinct())
            names[technician] = (await technicians.FindAsync(technician.Value, cancellation))?.Person?.Name;
        return [.. rows.Select(row => row.Notice).Select(notice =>
            new VisitNotice(notice.About, names[notice.Technician], notice.AgreedAt ?? notice.From, notice.At))];
    }

    private async Task<Breadcrumb?> Position(WorkOrderRow order, CancellationToken cancellation)
    {
        if (order is not { Status: WorkOrderStatus.EnRoute, Booking: { DepartedAt: { } departedAt } booking }) return null;
        var seen = await positions.LastAsync(booking.Technician.Value, cancellation);
        return seen is { } crumb && crumb.At >= departedAt && crumb.At > time.GetUtcNow() - options.Value.PositionFresh ? crumb : null;
    }

    private async Task<DateTimeOffset?> ComesAt(WorkOrderRow order, Breadcrumb? position, CancellationToken cancellation)
    {
        if (order.Booking?.ExpectedAt is { } said) return said;
        if (position is { } crumb && order.File.Site is { } site) return crumb.At + await Trip(order.File, crumb.Position, site, cancellation);
        return order.Booking?.From ?? order.Preparation.AgreedAt;
    }

    private async Task<TimeSpan> Trip(WorkOrderFile file, GeoPoint from, GeoPoint to, CancellationToken cancellation)
    {
        var local = TimeZoneInfo.TryFindSystemTimeZoneById(file.TimeZone, out var zone) ? TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone) : time.GetUtcNow();
        var trips = await travel.MatrixAsync(new([from], [to], TimeOnly.FromTimeSpan(local.TimeOfDay)), cancellation);
        return trips[0, 0].Duration;
    }
}
