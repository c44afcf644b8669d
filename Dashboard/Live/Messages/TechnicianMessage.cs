using System.Collections.Immutable;
using Dispatch.Domain.Geography;

namespace Dispatch.Dashboard.Live.Messages;

/// <param name="Name">Null after it was erased.</param>
public sealed record TechnicianMessage(string Id, string? Name, string Station, ImmutableArray<string> Skills, GeoPoint Home)
{
    internal static TechnicianMessage Of(LiveTechnician technician) =>
        new(technician.Row.Id, technician.Name, technician.Row.Station, technician.Row.Skills, technician.Row.Home);
}
