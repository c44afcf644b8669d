using System.Collections.Immutable;
using Dispatch.Domain.Metering;

namespace Dispatch.Grains.Interfaces.Contracts.Machines;

/// <summary>Readings of one machine out of one call.</summary>
/// <param name="RegisterAs">How to register the machine if it is not known; null refuses its readings then (<c>unknown_machine</c>).</param>
[GenerateSerializer, Immutable]
public sealed record MeterReport(ImmutableArray<Reading> Readings, RegisterMachine? RegisterAs = null);
