using Dispatch.Domain.Dispatching.Territories;
using Dispatch.Domain.Technicians;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.Stock;
using Dispatch.Grains.Interfaces.Views.Technicians;
using Dispatch.Grains.Interfaces.Views.WorkOrders;

namespace Dispatch.Grains.Dispatching;

/// <summary>Rows of the views as the dispatcher's policy knows them.</summary>
internal static class TerritoryRows
{
    public static OpenOrder Order(WorkOrderRow row) => new(
        row.Id,
        row.File,
        row.Status,
        row.Severity,
        row.Urgency,
        row.Booking,
        row.Offers,
        row.Lock,
        row.Preparation,
        row.Requirements,
        row.Completion,
        row.RecordSigned,
        row.ArriveBy)
    {
        IsLetGo = row.LetGo is not null,
        Second = row.Second,
        IsOvernight = row is { Status: WorkOrderStatus.Paused, PauseReason: PauseReason.EndOfShift, PausedFrom: WorkOrderStatus.OnSite },
    };

    public static CrewMember Member(TechnicianListItem item) => new(
        item.Technician.Id,
        item.Technician.Skills,
        item.Technician.Home,
        item.Unit?.Status ?? UnitStatus.OffShift,
        item.Unit?.ShiftStartedAt,
        item.Unit?.ShiftEndsAt,
        item.Unit?.BreakUntil,
        item.Unit?.OutOfService,
        item.Seen);

    public static PartOnBoard Part(StockRow row) => new(row.Technician, row.Item);
}
