using Dispatch.Domain.Positions;
using Dispatch.Domain.Technicians;
using Dispatch.Grains.Interfaces.Views.Technicians;

namespace Dispatch.Live.Technicians;

/// <param name="Row">Null before the technician's file is known: nobody is shown without it.</param>
/// <param name="Name">Null after it was erased.</param>
/// <param name="Unit">Null before the first shift.</param>
/// <param name="Seen">Null when never seen.</param>
/// <param name="Status">What they said of their shift, and what their orders make of it.</param>
internal sealed record LiveTechnician(TechnicianRow? Row, string? Name, UnitRow? Unit, Breadcrumb? Seen, UnitStatus Status)
{
    public static LiveTechnician Unknown { get; } = new(null, null, null, null, UnitStatus.OffShift);

    /// <summary>Whether only the position differs.</summary>
    public bool OnlyMovedSince(LiveTechnician former) => this with { Seen = former.Seen } == former;
}
