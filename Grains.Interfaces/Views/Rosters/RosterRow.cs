using Dispatch.Domain.Rosters;

namespace Dispatch.Grains.Interfaces.Views.Rosters;

/// <summary>A technician's roster. Key: technician.</summary>
[GenerateSerializer, Immutable]
public sealed record RosterRow(string Technician, Roster Roster) : ViewRow;
