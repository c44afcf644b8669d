namespace Dispatch.Grains.Interfaces.Contracts.Machines;

/// <summary>Takes over what a feed made known (F-91).</summary>
/// <param name="Station">Responsible from now on.</param>
/// <param name="TimeZone">IANA id of the station.</param>
/// <param name="Model">Null: as the feed told it.</param>
[GenerateSerializer, Immutable]
public sealed record ConfirmMachine(string Station, string TimeZone, string? Model);
