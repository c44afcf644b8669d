using System.Collections.Immutable;
using Dispatch.Dashboard.Geography;
using Dispatch.Grains.Interfaces.Technicians;

namespace Dispatch.Dashboard.Technicians;

/// <summary>A technician.</summary>
/// <param name="Name">Null after it was erased.</param>
public sealed record TechnicianModel(string Id, string? Name, string? Phone, string Station, ImmutableArray<string> Skills, Coordinates Home)
{
    public static TechnicianModel Of(TechnicianListItem item) => new(
        item.Technician.Id,
        item.Person?.Name,
        item.Person?.Phone,
        item.Technician.Station,
        item.Technician.Skills,
        new(item.Technician.Home.Latitude, item.Technician.Home.Longitude));
}
