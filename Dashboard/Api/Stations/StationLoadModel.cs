using Dispatch.Domain.Stations;

namespace Dispatch.Api.Stations;

/// <summary>What a station still has.</summary>
/// <param name="WorkOrders">Open ones.</param>
/// <param name="Requests">Open ones.</param>
public sealed record StationLoadModel(int Machines, int Technicians, int WorkOrders, int Requests)
{
    public static StationLoadModel Of(StationLoad load)
    {
        ArgumentNullException.ThrowIfNull(load);
        return new(load.Machines, load.Technicians, load.WorkOrders, load.Requests);
    }
}
