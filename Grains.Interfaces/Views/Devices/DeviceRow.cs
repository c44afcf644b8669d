namespace Dispatch.Grains.Interfaces.Views.Devices;

/// <summary>Whose a tracker is. Key: device.</summary>
/// <param name="Technician">Null when nobody's.</param>
[GenerateSerializer, Immutable]
public sealed record DeviceRow(string Device, string? Technician) : ViewRow;
