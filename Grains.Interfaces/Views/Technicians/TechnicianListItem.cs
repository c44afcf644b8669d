using Dispatch.Domain.Positions;
using Dispatch.Domain.WorkOrders;

namespace Dispatch.Grains.Interfaces.Views.Technicians;

/// <param name="Person">Null after it was erased.</param>
/// <param name="Unit">Null before the first shift.</param>
/// <param name="Seen">Null when never seen.</param>
public sealed record TechnicianListItem(TechnicianRow Technician, PersonRow? Person, long Head, UnitRow? Unit = null, Breadcrumb? Seen = null)
{
    /// <summary>OnSite or EnRoute where one of their orders is; null when none is under way.</summary>
    public WorkOrderStatus? UnderWay { get; init; }
}
