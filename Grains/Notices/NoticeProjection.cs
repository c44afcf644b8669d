using Dispatch.Domain.Notices;
using Dispatch.Domain.WorkOrders;
using Dispatch.Grains.Interfaces.Views.Notices;

namespace Dispatch.Grains.Notices;

/// <summary>Rows of what is to be told anew, one for each whom it is for.</summary>
internal static class NoticeProjection
{
    public static IEnumerable<NoticeRow> Rows(string order, WorkOrderFile file, WorkOrderState before, WorkOrderState after) =>
        from notice in after.Notices.Skip(before.Notices.Length)
        from audience in Enum.GetValues<NoticeAudience>()
        select new NoticeRow(order, audience, file.Station.Value, file.Machine.Value, file.Model, file.Customer?.Value, notice);
}
