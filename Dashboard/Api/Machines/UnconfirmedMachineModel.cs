using Dispatch.Domain.Stations;
using Dispatch.Grains.Interfaces.Views.Machines;

namespace Dispatch.Api.Machines;

/// <summary>A machine that a feed made known.</summary>
/// <param name="ProposedStation">In whose territory it is, else the nearest; null while nobody knows where it is.</param>
public sealed record UnconfirmedMachineModel(MachineModel Machine, string? ProposedStation)
{
    internal static UnconfirmedMachineModel Of(MachineOverview overview, IReadOnlyCollection<StationArea> stations) => new(
        MachineModel.Of(overview),
        (overview.Meter?.Position ?? overview.Machine.Site) is { } place ? ResponsibleStation.Proposed(place, stations)?.Value : null);
}
