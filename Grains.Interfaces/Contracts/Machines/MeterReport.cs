using System.Collections.Immutable;
using Dispatch.Domain.Machines;
using Dispatch.Domain.Metering;

namespace Dispatch.Grains.Interfaces.Contracts.Machines;

/// <summary>Readings of one machine out of one call.</summary>
/// <param name="RegisterAs">How to register the machine if it is not known; null refuses its readings then (<c>unknown_machine</c>).</param>
[GenerateSerializer, Immutable]
public sealed record MeterReport(ImmutableArray<Reading> Readings, RegisterMachine? RegisterAs = null)
{
    /// <summary>Where the machine said it was apart from its readings, in any order.</summary>
    [Id(0)] public ImmutableArray<Sighting> Sightings { get; init; } = [];

    /// <summary>What the feed knows it by; null where it tells nothing beside the serial number.</summary>
    [Id(1)] public MachineIdentity? Identity { get; init; }

    /// <summary>Who or what tells it.</summary>
    [Id(2)] public ReadingSource Source { get; init; }
}
