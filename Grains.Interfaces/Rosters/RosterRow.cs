using Dispatch.Domain.Rosters;
using Dispatch.Grains.Interfaces.Ports;

namespace Dispatch.Grains.Interfaces.Rosters;

/// <summary>A technician's roster. Key: technician.</summary>
[GenerateSerializer, Immutable]
public sealed record RosterRow(string Technician, Roster Roster) : ViewRow;
