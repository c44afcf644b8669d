using Dispatch.Domain.Dispatching.Decisions;

namespace Dispatch.Grains.Interfaces.Dispatching;

/// <summary>An answer to "why not Li?".</summary>
/// <param name="Refusal">Why it cannot be at all: a code of a rejection; null when it can.</param>
/// <param name="Exclusion">The constraint in the way; null when there is none.</param>
/// <param name="AsPlanned">The plan with the engine's own choice.</param>
/// <param name="Instead">The plan with the choice forced, made as good as it gets otherwise.</param>
[GenerateSerializer, Immutable]
public sealed record Alternative(string? Refusal, ExclusionReason? Exclusion, PlanOutcome? AsPlanned, PlanOutcome? Instead);

/// <summary>What a plan comes to.</summary>
/// <param name="Technician">Who does the job asked about; null when nobody does.</param>
/// <param name="ArrivesAt">At that job, UTC.</param>
/// <param name="Breaches">Clocks missed in the whole territory.</param>
/// <param name="Lateness">After those clocks, summed.</param>
/// <param name="Unassigned">Jobs that nobody gets.</param>
/// <param name="Travel">Of all technicians, summed.</param>
[GenerateSerializer, Immutable]
public sealed record PlanOutcome(
    string? Technician, DateTimeOffset? ArrivesAt, int Breaches, TimeSpan Lateness, int Unassigned, TimeSpan Travel);
