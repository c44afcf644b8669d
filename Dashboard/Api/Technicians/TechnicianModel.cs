using System.Collections.Immutable;
using Dispatch.Api.Geography;
using Dispatch.Api.Positions;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.Technicians;

namespace Dispatch.Api.Technicians;

/// <summary>A technician.</summary>
/// <param name="Name">Null after it was erased.</param>
/// <param name="Status">OffShift, Available, Break or OutOfService, as they said themselves; on shift OnSite or EnRoute where an order of theirs is.</param>
/// <param name="Shift">Null when off shift.</param>
/// <param name="BreakUntil">As planned; null when not on a break or nobody said.</param>
/// <param name="OutOfService">Why they are not to be sent; null when they are.</param>
/// <param name="HelpCalledAt">When they last called for help; null once they started or ended a shift themselves since.</param>
/// <param name="Position">Where they were last seen on shift; null when never.</param>
/// <param name="LeftAt">Since when they do not work here any more; null while they do.</param>
public sealed record TechnicianModel(
    string Id,
    string? Name,
    string? Phone,
    string Station,
    ImmutableArray<string> Skills,
    Coordinates Home,
    UnitStatus Status,
    ShiftModel? Shift,
    DateTimeOffset? BreakUntil,
    string? OutOfService,
    DateTimeOffset? HelpCalledAt,
    PositionModel? Position,
    DateTimeOffset? LeftAt)
{
    public static TechnicianModel Of(TechnicianListItem item) => new(
        item.Technician.Id,
        item.Person?.Name,
        item.Person?.Phone,
        item.Technician.Station,
        item.Technician.Skills,
        new(item.Technician.Home.Latitude, item.Technician.Home.Longitude),
        StatusOf(item),
        item.Unit is { ShiftStartedAt: { } started, ShiftEndsAt: { } ends } ? new ShiftModel(started, ends) : null,
        item.Unit?.BreakUntil,
        item.Unit?.OutOfService,
        item.Unit?.HelpCalledAt,
        item.Seen is { } seen ? PositionModel.Of(seen) : null,
        item.Technician.LeftAt);

    private static UnitStatus StatusOf(TechnicianListItem item) => (item.Unit?.Status, item.UnderWay) switch
    {
        (UnitStatus.Available, WorkOrderStatus.OnSite) => UnitStatus.OnSite,
        (UnitStatus.Available, WorkOrderStatus.EnRoute) => UnitStatus.EnRoute,
        (var said, _) => said ?? UnitStatus.OffShift,
    };
}

/// <param name="EndsAt">As planned.</param>
public sealed record ShiftModel(DateTimeOffset StartedAt, DateTimeOffset EndsAt);
