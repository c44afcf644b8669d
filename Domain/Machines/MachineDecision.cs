using System.Collections.Immutable;
using Dispatch.Domain.Deciding;
using Dispatch.Domain.Metering;

namespace Dispatch.Domain.Machines;

/// <summary>What a command to a machine brings about: events, and beside them rows of readings.</summary>
/// <param name="Meter">What the meter says afterwards.</param>
/// <param name="Outcomes">One for each reading received.</param>
/// <param name="Revised">Readings received before whose verdict or lifetime hours changed.</param>
public readonly record struct MachineDecision(
    Decision<MachineEvent> Decision,
    Meter Meter,
    ImmutableArray<ReadingOutcome> Outcomes,
    ImmutableArray<JudgedReading> Revised)
{
    /// <summary>The newest place that was told apart from readings, where it is news; null when there is none.</summary>
    public Sighting? Seen { get; init; }

    public MachineDecision(Decision<MachineEvent> decision, Meter meter) : this(decision, meter, [], [])
    {
    }
}
