using Dispatch.Grains.Interfaces.Calls;

namespace Dispatch.Grains.Interfaces.Technicians;

/// <summary>A technician; the key is their id.</summary>
public interface ITechnicianGrain : IInbox
{
    /// <summary>Refused: <c>invalid_position</c>, <c>invalid_skill</c>.</summary>
    Task<Outcome> Register(RegisterTechnician technician, Caller caller);
}
