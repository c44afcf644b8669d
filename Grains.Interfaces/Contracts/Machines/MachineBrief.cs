using Dispatch.Domain.Geography;
using Dispatch.Domain.Metering;

namespace Dispatch.Grains.Interfaces.Contracts.Machines;

/// <summary>What a job on a machine needs to know of it.</summary>
/// <param name="WarrantyUntil">First instant without warranty, UTC; null when no start or no term is known.</param>
[GenerateSerializer, Immutable]
public sealed record MachineBrief(string Model, string? Station, string? Customer, GeoPoint? Site, DateTimeOffset? WarrantyUntil)
{
    /// <summary>Who is wanted for work on it; null when it does not matter.</summary>
    [Id(0)] public string? PreferredTechnician { get; init; }

    /// <summary>Where it last said that it was; null when it never did.</summary>
    [Id(1)] public Sighting? Seen { get; init; }
}
