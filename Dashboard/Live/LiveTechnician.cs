using Dispatch.Grains.Interfaces.Technicians;

namespace Dispatch.Dashboard.Live;

/// <param name="Name">Null after it was erased.</param>
internal sealed record LiveTechnician(TechnicianRow Row, string? Name);
