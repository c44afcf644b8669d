using Dispatch.Grains.Interfaces.Calls;

namespace Dispatch.Grains.Interfaces.Stations;

/// <summary>A service station; the key is its id.</summary>
public interface IServiceStationGrain : IInbox
{
    /// <summary>Refused: <c>invalid_time_zone</c>, <c>invalid_polygon</c>, <c>invalid_position</c>, <c>invalid_country</c>.</summary>
    Task<Outcome> Register(RegisterStation station, Caller caller);
}
