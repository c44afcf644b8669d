using Dispatch.Domain.Geography;

namespace Dispatch.Grains.Interfaces.Views.Machines;

/// <summary>The newest place that a machine told of apart from its readings. Key: serial number.</summary>
/// <param name="At">When the machine says it was there, UTC.</param>
[GenerateSerializer, Immutable]
public sealed record SightingRow(string SerialNumber, DateTimeOffset At, GeoPoint Position) : ViewRow;
