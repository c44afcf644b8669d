using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Grains.Interfaces.Contracts.Stations;

/// <summary>A service station; the key is its id.</summary>
[Inbox("station")]
public interface IServiceStationGrain : IInbox
{
    /// <summary>Refused: <c>invalid_time_zone</c>, <c>invalid_polygon</c>, <c>invalid_position</c>, <c>invalid_country</c>.</summary>
    Task<Outcome> Register(RegisterStation station, Caller caller);

    /// <summary>The station works no more. Refused: <c>open_work_left</c>, <c>invalid_successor</c>.</summary>
    /// <param name="successor">Who takes over its machines, people and open work; the id of a station that works.</param>
    Task<Outcome> Close(string? successor, string? note, Caller caller);

    /// <summary>Itself while it works, else whoever took over, and so on.</summary>
    /// <returns>The id of a station that works; null where nobody took over.</returns>
    Task<string?> Heir();
}
