namespace Dispatch.Live.Machines;

/// <summary>What rarely changes about a machine.</summary>
internal sealed record MachineFile(string SerialNumber, string Model, string? Station, string? Customer, string TimeZone);
