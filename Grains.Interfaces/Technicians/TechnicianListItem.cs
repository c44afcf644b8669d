using Dispatch.Domain.Positions;

namespace Dispatch.Grains.Interfaces.Technicians;

/// <param name="Person">Null after it was erased.</param>
/// <param name="Unit">Null before the first shift.</param>
/// <param name="Seen">Null when never seen.</param>
public sealed record TechnicianListItem(TechnicianRow Technician, PersonRow? Person, long Head, UnitRow? Unit = null, Breadcrumb? Seen = null);
