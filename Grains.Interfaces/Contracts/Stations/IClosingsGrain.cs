using Dispatch.Grains.Interfaces.Contracts.Calls;

namespace Dispatch.Grains.Interfaces.Contracts.Stations;

/// <summary>Closes stations and technicians' accounts, one after the other: whoever takes over works at that moment, and two never succeed each other. The one key is <see cref="All"/>.</summary>
public interface IClosingsGrain : IGrainWithStringKey
{
    const string All = "all";

    /// <summary>Refused: <c>unknown_successor</c>, <c>successor_closed</c>, and as <see cref="IServiceStationGrain.Close"/> refuses.</summary>
    Task<Outcome> CloseStation(string station, string? successor, string? note, Caller caller);

    /// <summary>Refused: <c>unknown_successor</c>, <c>successor_left</c>, <c>overlaps</c>, and as <see cref="Technicians.ITechnicianGrain.Close"/> refuses.</summary>
    /// <param name="confirm">Why the successor takes over hours in which they have other work; null refuses it then.</param>
    Task<Outcome> CloseTechnician(string technician, string? successor, string? note, string? confirm, Caller caller);
}
